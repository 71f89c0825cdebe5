package dev.shoreline.dsl.parse;

import dev.shoreline.netlist.source.SourceText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What texts were last parsed to, by their names: a text that is the same is not parsed again, one
 * that has changed only where it has. The results are those of {@link
 * DesignParser#parse(SourceText)}. For texts that are read again and again, as an editor does. Safe
 * for several threads.
 */
public final class ParsedTexts {
  /** More files than any design has; the one that nobody asked for longest is forgotten. */
  private static final int MOST = 200;

  private final Map<String, ParsedFile> last =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, ParsedFile> eldest) {
              return size() > MOST;
            }
          });

  /** The tree of a text. */
  public ParsedFile parse(SourceText source) {
    ParsedFile old = last.get(source.file());
    if (old != null && old.source().text().equals(source.text())) {
      return old;
    }
    ParsedFile parsed =
        old == null ? DesignParser.parse(source) : IncrementalParser.parse(old, source);
    last.put(source.file(), parsed);
    return parsed;
  }
}
