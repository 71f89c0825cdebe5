package dev.shoreline.ide.form;

import dev.shoreline.dsl.service.StatedValues.Stated;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ObjIntConsumer;
import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** The values of a statement below each other: name, field, and what there is to say beside it. */
final class Fields {
  private final ScrolledComposite scrolled;
  private final Composite page;
  private final ObjIntConsumer<String> typed;
  private final List<Row> rows = new ArrayList<>();
  private List<Stated> shown = List.of();

  private record Row(String name, boolean isFree, Text field, Label note) {}

  /**
   * Makes the place for fields.
   *
   * @param typed hears of a value that was typed and of the field's number
   */
  Fields(Composite parent, ObjIntConsumer<String> typed) {
    this.typed = typed;
    scrolled = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
    page = new Composite(scrolled, SWT.NONE);
    page.setLayout(new GridLayout(3, false));
    scrolled.setContent(page);
    scrolled.setExpandHorizontal(true);
    scrolled.setExpandVertical(true);
    scrolled.setShowFocusedControl(true);
  }

  Control control() {
    return scrolled;
  }

  /** Shows values; what is being typed, or was refused, stays until its value becomes another. */
  void show(FormObject object, boolean isOther) {
    List<Stated> values = object.stated();
    boolean isOwn = object.isOwn();
    boolean isNew = isOther || !sameRows(values, isOwn);
    if (isNew) {
      for (Control child : page.getChildren()) {
        child.dispose();
      }
      rows.clear();
      values.forEach(value -> add(value, isOwn));
    }
    for (int i = 0; i < values.size(); i++) {
      if (isNew || !isSameValue(values.get(i), shown.get(i))) {
        rows.get(i).field().setText(values.get(i).text());
        note(rows.get(i), remark(values.get(i), isOwn), false);
      }
    }
    shown = values;
    layOut();
  }

  private static boolean isSameValue(Stated value, Stated other) {
    return value.text().equals(other.text()) && value.worth().equals(other.worth());
  }

  private boolean sameRows(List<Stated> values, boolean isOwn) {
    return rows.stream()
        .map(row -> row.name() + row.isFree())
        .toList()
        .equals(values.stream().map(v -> v.label() + (isOwn && v.isFree())).toList());
  }

  private void add(Stated value, boolean isOwn) {
    int number = rows.size();
    Label name = new Label(page, SWT.NONE);
    name.setText(value.label());
    boolean isFree = isOwn && value.isFree();
    Text field = new Text(page, SWT.BORDER | SWT.SINGLE | (isFree ? 0 : SWT.READ_ONLY));
    GridData wide = new GridData(SWT.FILL, SWT.CENTER, false, false);
    wide.widthHint = 180;
    field.setLayoutData(wide);
    field.setData(value.label());
    field.setEnabled(isFree);
    Label note = new Label(page, SWT.NONE);
    note.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    rows.add(new Row(value.label(), isFree, field, note));
    if (isFree) {
      field.addListener(SWT.DefaultSelection, event -> typed.accept(field.getText(), number));
      field.addListener(SWT.FocusOut, event -> typed.accept(field.getText(), number));
    }
  }

  private static String remark(Stated value, boolean isOwn) {
    String worth = value.worth().isEmpty() ? "" : "= " + value.worth();
    String why =
        !isOwn && value.isFree()
            ? "is in another file"
            : Objects.requireNonNullElse(value.obstacle(), "");
    return worth + (worth.isEmpty() || why.isEmpty() ? "" : ", ") + why;
  }

  /** Tells beside a field why its value was not taken. */
  void refuse(int number, String message) {
    if (number < rows.size()) {
      note(rows.get(number), message, true);
      layOut();
    }
  }

  private static void note(Row row, String text, boolean isError) {
    row.note().setText(text.replace("&", "&&"));
    row.note().setToolTipText(text);
    row.note().setForeground(isError ? JFaceColors.getErrorText(row.note().getDisplay()) : null);
  }

  private void layOut() {
    page.layout(true, true);
    scrolled.setMinSize(page.computeSize(SWT.DEFAULT, SWT.DEFAULT));
  }

  /** What stands beside a field. */
  String noteOf(String name) {
    return rows.stream()
        .filter(row -> row.name().equals(name))
        .map(row -> row.note().getText())
        .findFirst()
        .orElse("");
  }
}
