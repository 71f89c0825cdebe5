package dev.shoreline.ide.results;

import dev.shoreline.ide.run.Checked;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;

/**
 * A table with a picture beside it.
 *
 * @param <R> what a row shows
 * @param <C> what draws the picture
 */
abstract class PicturedView<R, C extends Canvas> extends ResultsView<R> {
  private final int share;
  private @Nullable SashForm sash;
  private @Nullable C picture;

  /**
   * A view.
   *
   * @param share the table's share of the width, percent
   */
  PicturedView(ResultTable<R> table, int share) {
    super(table);
    this.share = share;
  }

  abstract C picture(Composite parent);

  /** Draws what a run found. */
  abstract void draw(C canvas, Checked checked);

  @Override
  final Composite surround(Composite parent) {
    SashForm both = new SashForm(parent, SWT.HORIZONTAL);
    sash = both;
    return both;
  }

  @Override
  public void createPartControl(Composite parent) {
    super.createPartControl(parent);
    if (sash != null) {
      picture = picture(sash);
      sash.setWeights(share, 100 - share);
      redraw(shown());
    }
  }

  @Override
  final void take(Checked checked) {
    super.take(checked);
    redraw(checked);
  }

  private void redraw(@Nullable Checked checked) {
    if (picture != null && !picture.isDisposed() && checked != null) {
      draw(picture, checked);
    }
  }

  /** The picture; null before the view is there. */
  final @Nullable C picture() {
    return picture;
  }
}
