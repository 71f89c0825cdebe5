package dev.shoreline.language;

import dev.shoreline.dsl.resolve.SourceProvider;
import dev.shoreline.flow.run.FileSources;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The texts that the editor has open. Confined to one thread. */
final class OpenTexts {
  private final Path library;
  private final Map<String, OpenText> texts = new LinkedHashMap<>();

  OpenTexts(Path library) {
    this.library = library.toAbsolutePath().normalize();
  }

  Optional<OpenText> find(String uri) {
    return Optional.ofNullable(texts.get(uri));
  }

  Collection<OpenText> all() {
    return List.copyOf(texts.values());
  }

  void open(String uri, String text) {
    Path file = Path.of(URI.create(uri)).toAbsolutePath().normalize();
    texts.put(uri, OpenText.of(uri, file, text, sources(file)));
  }

  void edit(String uri, String text) {
    texts.computeIfPresent(uri, (key, open) -> open.edited(text));
  }

  void close(String uri) {
    texts.remove(uri);
  }

  /** Compiles every open text: they may import each other. */
  void compile() {
    texts.replaceAll((uri, open) -> open.compiled(sources(open.file())));
  }

  /** Where a file with a name in places of a text is. */
  String uri(OpenText from, String name) {
    Path file =
        name.startsWith(SourceProvider.LIBRARY)
            ? library.resolve(name.substring(SourceProvider.LIBRARY.length()))
            : from.file().resolveSibling(name);
    return file.normalize().toUri().toString();
  }

  /** Texts that are open come from the editor, others from the disk. */
  private SourceProvider sources(Path main) {
    return new FileSources(main.resolveSibling(""), library, this::text);
  }

  private Optional<String> text(Path file) {
    Path path = file.toAbsolutePath().normalize();
    return texts.values().stream()
        .filter(open -> open.file().equals(path))
        .map(open -> open.source().text())
        .findFirst();
  }
}
