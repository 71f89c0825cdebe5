package dev.shoreline.thermal.threedice;

/**
 * Why a description makes no model.
 *
 * @param file that the words stand in
 * @param line from 1
 * @param message what was found and what was expected
 */
public record Problem(Kind kind, String file, int line, String message) {
  /** What kind of problem. */
  public enum Kind {
    /** The description is not one that 3D-ICE would read, or lacks something. */
    UNREADABLE,
    /** 3D-ICE would read it, but what it asks for is not followed here. */
    UNFOLLOWED
  }
}
