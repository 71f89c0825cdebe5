package dev.shoreline.ide.form;

import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.jspecify.annotations.Nullable;

/** Sets attributes of an object of the model and of its parts; can be undone and redone. */
final class ModelChange extends AbstractCommand {
  private final List<Setting> settings;

  /**
   * One attribute.
   *
   * @param object whose
   * @param attribute which
   * @param before its value, as {@code eGet} gives it
   * @param after its new value
   */
  record Setting(
      EObject object, EAttribute attribute, @Nullable Object before, @Nullable Object after) {}

  private ModelChange(List<Setting> settings) {
    super("Change values");
    this.settings = List.copyOf(settings);
  }

  /**
   * What makes an object like another one of the same kind: its attributes and those of its parts,
   * for an instance also those of its cell's body and parameters. Places in the text do not count,
   * nor what is connected to it or drawn in it.
   */
  static ModelChange between(EObject now, EObject wanted) {
    List<Setting> settings = new ArrayList<>();
    compare(now, wanted, settings);
    if (now instanceof Instance own && wanted instanceof Instance other) {
      Cell cell = own.getCell();
      Cell wantedCell = other.getCell();
      if (cell != null && wantedCell != null) {
        compareCells(cell, wantedCell, settings);
      }
    }
    return new ModelChange(settings);
  }

  private static void compareCells(Cell now, Cell wanted, List<Setting> settings) {
    if (now.getBody() != null && wanted.getBody() != null) {
      compare(now.getBody(), wanted.getBody(), settings);
    }
    compareAll(now.getAttributes(), wanted.getAttributes(), settings);
  }

  private static void compare(EObject now, EObject wanted, List<Setting> settings) {
    if (!now.eClass().equals(wanted.eClass())) {
      return;
    }
    for (EAttribute attribute : now.eClass().getEAllAttributes()) {
      Object before = value(now, attribute);
      Object after = value(wanted, attribute);
      if (attribute.getEAttributeType().getInstanceClass() != Span.class
          && !Objects.equals(before, after)) {
        settings.add(new Setting(now, attribute, before, after));
      }
    }
    if (now instanceof Cell) {
      return;
    }
    for (EReference part : now.eClass().getEAllContainments()) {
      compareAll(list(now.eGet(part)), list(wanted.eGet(part)), settings);
    }
  }

  private static void compareAll(
      List<? extends EObject> now, List<? extends EObject> wanted, List<Setting> settings) {
    for (int i = 0; i < Math.min(now.size(), wanted.size()); i++) {
      compare(now.get(i), wanted.get(i), settings);
    }
  }

  private static List<EObject> list(@Nullable Object parts) {
    return switch (parts) {
      case EList<?> several ->
          several.stream()
              .filter(EObject.class::isInstance)
              .<EObject>map(EObject.class::cast)
              .toList();
      case EObject one -> List.of(one);
      case null, default -> List.of();
    };
  }

  private static @Nullable Object value(EObject object, EAttribute attribute) {
    Object value = object.eGet(attribute);
    return value instanceof EList<?> list ? List.copyOf(list) : value;
  }

  /** What it sets. */
  List<Setting> settings() {
    return settings;
  }

  @Override
  protected boolean prepare() {
    return true;
  }

  @Override
  public void execute() {
    settings.forEach(setting -> setting.object().eSet(setting.attribute(), setting.after()));
  }

  @Override
  public void undo() {
    settings.forEach(setting -> setting.object().eSet(setting.attribute(), setting.before()));
  }

  @Override
  public void redo() {
    execute();
  }
}
