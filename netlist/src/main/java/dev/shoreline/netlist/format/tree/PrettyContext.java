package dev.shoreline.netlist.format.tree;

import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Sets JSON with two blanks a level and the same line ends everywhere. */
final class PrettyContext extends ObjectWriteContext.Base {
  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

  @Override
  public PrettyPrinter getPrettyPrinter() {
    return new DefaultPrettyPrinter().withObjectIndenter(INDENTER);
  }

  @Override
  public boolean hasPrettyPrinter() {
    return true;
  }
}
