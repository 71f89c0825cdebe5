package dev.shoreline.thermal.model;

/** The faces of the domain; west and east bound x, south and north y, bottom and top z. */
public enum Face {
  WEST,
  EAST,
  SOUTH,
  NORTH,
  BOTTOM,
  TOP
}
