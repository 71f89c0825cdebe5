package dev.shoreline.language;

import dev.shoreline.dsl.Compiler;
import dev.shoreline.dsl.Compiler.Compilation;
import dev.shoreline.dsl.resolve.SourceProvider;
import dev.shoreline.dsl.service.Analysis;
import dev.shoreline.netlist.source.SourceText;
import java.nio.file.Path;

/**
 * An open text and what is known about it.
 *
 * @param uri as the editor names it
 * @param file where it is
 * @param source the text now
 * @param compilation of the text when it was last compiled
 * @param analysis of the text now
 */
record OpenText(
    String uri, Path file, SourceText source, Compilation compilation, Analysis analysis) {
  static OpenText of(String uri, Path file, String text, SourceProvider provider) {
    SourceText source = new SourceText(String.valueOf(file.getFileName()), text);
    Compilation compilation = Compiler.compile(source, provider, null);
    return new OpenText(uri, file, source, compilation, Analysis.of(compilation));
  }

  /** The same after a change; what it comes to is found out by {@link #compiled}. */
  OpenText edited(String text) {
    SourceText changed = new SourceText(source.file(), text);
    return new OpenText(uri, file, changed, compilation, analysis.edited(changed));
  }

  /** The same, compiled. */
  OpenText compiled(SourceProvider provider) {
    return of(uri, file, source.text(), provider);
  }

  /** The name that places have for it. */
  String name() {
    return source.file();
  }
}
