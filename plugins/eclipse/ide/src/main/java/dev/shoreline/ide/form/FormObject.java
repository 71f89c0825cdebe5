package dev.shoreline.ide.form;

import dev.shoreline.dsl.service.StatedValues;
import dev.shoreline.dsl.service.StatedValues.Stated;
import dev.shoreline.ide.workspace.Analysed;
import dev.shoreline.ide.workspace.Designs;
import dev.shoreline.ide.workspace.WorkspaceFiles;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Named;
import dev.shoreline.netlist.source.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.core.resources.IFile;

/**
 * An object of a design as its text is now. Made off the display's thread: it compiles the text.
 *
 * @param path which object
 * @param text the design's text and what is known of it
 * @param object the object in the model of that text
 * @param place where it is declared
 * @param stated what its statement says
 * @param reach whom a change of the statement reaches besides; empty for nobody
 */
record FormObject(
    ObjectPath path, Analysed text, Named object, Span place, List<Stated> stated, String reach) {
  FormObject {
    stated = List.copyOf(stated);
  }

  /** The object of a path; empty if the text has no such object, or errors. */
  static Optional<FormObject> of(ObjectPath path) throws IOException {
    return read(path.file()).flatMap(text -> of(path, text));
  }

  /** The first object of the statement around an offset of a text. */
  static Optional<FormObject> at(IFile file, int offset) throws IOException {
    Optional<Analysed> text = read(file);
    if (text.isEmpty() || text.get().compilation().design().isEmpty()) {
      return Optional.empty();
    }
    return StatedValues.declared(text.get().analysis(), text.get().name(), offset)
        .flatMap(
            place -> ObjectPath.declaredAt(file, text.get().compilation().design().get(), place))
        .flatMap(path -> of(path, text.get()));
  }

  /** The same object in another version of its text. */
  static Optional<FormObject> of(ObjectPath path, Analysed text) {
    return text.compilation().design().flatMap(path::in).map(object -> of(path, text, object));
  }

  private static FormObject of(ObjectPath path, Analysed text, Named object) {
    Span place = Span.orNowhere(object.getSpan());
    return new FormObject(
        path,
        text,
        object,
        place,
        object instanceof Cell
            ? List.of()
            : StatedValues.at(text.analysis(), place.file(), place.start()),
        StatedValues.reach(text.analysis(), place.file(), place.start()));
  }

  private static Optional<Analysed> read(IFile file) throws IOException {
    Optional<Path> path = WorkspaceFiles.path(file);
    return path.isPresent() && Designs.read(path.get()) instanceof Designs.Understood read
        ? Optional.of(read.analysed())
        : Optional.empty();
  }

  /** Whether it is written in the design's own text, not in one that is imported. */
  boolean isOwn() {
    return place.file().equals(text.name());
  }

  /** Whether another is the same object of the same text. */
  boolean isSameAs(FormObject other) {
    return path.equals(other.path) && text.text().equals(other.text.text());
  }

  /** The same statement with the model's object of before. */
  FormObject with(Named known) {
    return new FormObject(path, text, known, place, stated, reach);
  }

  /** Whether another version says the same of the object, so that its changes can be undone. */
  boolean agreesWith(FormObject other) {
    return path.equals(other.path)
        && object.eClass().equals(other.object.eClass())
        && Objects.equals(cell(object), cell(other.object))
        && ModelChange.between(object, other.object).settings().isEmpty();
  }

  private static Optional<String> cell(Named object) {
    return object instanceof Instance instance && instance.getCell() != null
        ? Optional.ofNullable(instance.getCell().getName())
        : Optional.empty();
  }
}
