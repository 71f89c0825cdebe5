package dev.shoreline.ide.form;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.jspecify.annotations.Nullable;

/** Gives parts that select objects of designs their page in the Properties view. */
public final class PageFactory implements IAdapterFactory {
  @Override
  public <T> @Nullable T getAdapter(Object part, Class<T> type) {
    return type == IPropertySheetPage.class ? type.cast(new ObjectPage()) : null;
  }

  @Override
  public Class<?>[] getAdapterList() {
    return new Class<?>[] {IPropertySheetPage.class};
  }
}
