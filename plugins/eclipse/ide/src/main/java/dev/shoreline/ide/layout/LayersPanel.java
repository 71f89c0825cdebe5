package dev.shoreline.ide.layout;

import dev.shoreline.flow.scene.Scene;
import dev.shoreline.flow.scene.SceneLayer;
import dev.shoreline.ide.editor.Palette;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** The layers with their colours; a tick shows a layer. A double click shows one alone, or all. */
final class LayersPanel {
  private final Table table;
  private final LayoutCanvas canvas;

  LayersPanel(Composite parent, LayoutCanvas canvas) {
    this.canvas = canvas;
    table = new Table(parent, SWT.CHECK | SWT.V_SCROLL | SWT.SINGLE);
    table.addListener(SWT.Selection, this::ticked);
    table.addListener(SWT.MouseDoubleClick, event -> alone());
    table.addListener(SWT.Dispose, event -> disposeImages());
  }

  Table control() {
    return table;
  }

  void show(Scene scene) {
    disposeImages();
    table.removeAll();
    for (SceneLayer layer : scene.layers()) {
      TableItem item = new TableItem(table, SWT.NONE);
      item.setText(layer.name() + "  " + layer.gdsLayer() + "/" + layer.gdsDatatype());
      item.setImage(swatch(layer.color()));
      item.setChecked(true);
    }
  }

  private void disposeImages() {
    for (TableItem item : table.getItems()) {
      if (item.getImage() != null) {
        item.getImage().dispose();
      }
    }
  }

  private Image swatch(String color) {
    int rgb = Integer.decode(color);
    Color fill = Palette.of(rgb);
    PaletteData palette = new PaletteData(new RGB[] {fill.getRGB()});
    return new Image(table.getDisplay(), new ImageData(12, 12, 1, palette));
  }

  private void ticked(Event event) {
    if (event.detail == SWT.CHECK && event.item instanceof TableItem item) {
      canvas.hide(table.indexOf(item), !item.getChecked());
    }
  }

  private void alone() {
    int chosen = table.getSelectionIndex();
    boolean isAlone = true;
    for (int i = 0; i < table.getItemCount(); i++) {
      isAlone &= table.getItem(i).getChecked() == (i == chosen);
    }
    for (int i = 0; chosen >= 0 && i < table.getItemCount(); i++) {
      boolean show = isAlone || i == chosen;
      table.getItem(i).setChecked(show);
      canvas.hide(i, !show);
    }
  }
}
