package dev.shoreline.dsl.syntax;

import java.util.Locale;

/** The words that a definition starts with. */
public enum DefinitionKind {
  /** Layers, materials, processes, cross-sections and kinds of vias, bonds and fibres. */
  TECHNOLOGY,
  /** A deck of layout rules. */
  RULES,
  /** Requirements that a class of product has to meet. */
  PROFILE,
  /** A device or an assembly that can be placed. */
  COMPONENT,
  /** The package as a whole. */
  DESIGN,
  /** Ambient, cooling and power under which a design is judged. */
  SCENARIO;

  /** As written in the text. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
