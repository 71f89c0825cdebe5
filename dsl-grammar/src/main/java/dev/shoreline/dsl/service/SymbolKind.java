package dev.shoreline.dsl.service;

/** What a name stands for. */
public enum SymbolKind {
  /** A technology. */
  TECHNOLOGY,
  /** A deck of rules. */
  RULES,
  /** A profile of requirements. */
  PROFILE,
  /** A component. */
  COMPONENT,
  /** A design. */
  DESIGN,
  /** A scenario. */
  SCENARIO,
  /** A function. */
  FUNCTION,
  /** A value declared with {@code let}. */
  VALUE,
  /** A parameter of a definition or a function. */
  PARAMETER,
  /** The variable of a loop or of an array of ports. */
  LOOP_VARIABLE,
  /** An object such as a die, a layer or a rule. */
  OBJECT,
  /** A placed component. */
  INSTANCE,
  /** A port. */
  PORT,
  /** A net. */
  NET,
  /** A route. */
  ROUTE,
  /** A labelled contract. */
  CONTRACT
}
