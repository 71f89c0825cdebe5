package dev.shoreline.netlist.format;

import java.util.IdentityHashMap;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.jspecify.annotations.Nullable;

/**
 * Paths by which the JSON form points at objects: {@code cells/3/instances/2}; the root's is empty.
 */
final class ObjectPaths {
  private final IdentityHashMap<EObject, String> paths = new IdentityHashMap<>();

  ObjectPaths(EObject root) {
    paths.put(root, "");
    index(root, "");
  }

  private void index(EObject owner, String prefix) {
    for (EReference reference : owner.eClass().getEAllContainments()) {
      if (!owner.eIsSet(reference)) {
        continue;
      }
      String start = prefix + reference.getName();
      if (reference.isMany()) {
        int i = 0;
        for (Object child : (List<?>) owner.eGet(reference)) {
          add((EObject) child, start + "/" + i++);
        }
      } else {
        add((EObject) owner.eGet(reference), start);
      }
    }
  }

  private void add(EObject object, String path) {
    paths.put(object, path);
    index(object, path + "/");
  }

  /** The path of an object. */
  String of(EObject object) {
    String path = paths.get(object);
    if (path == null) {
      throw new IllegalStateException(
          "the design points at an object outside itself: " + object.eClass().getName());
    }
    return path;
  }

  /** Follows a path; null where it leads nowhere. */
  static @Nullable EObject follow(EObject root, String path) {
    if (path.isEmpty()) {
      return root;
    }
    EObject at = root;
    String[] steps = path.split("/", -1);
    for (int i = 0; i < steps.length; i++) {
      if (!(at.eClass().getEStructuralFeature(steps[i]) instanceof EReference reference)
          || !reference.isContainment()) {
        return null;
      }
      Object value = at.eGet(reference);
      if (reference.isMany()) {
        i++;
        value = i < steps.length ? element((List<?>) value, steps[i]) : null;
      }
      if (!(value instanceof EObject next)) {
        return null;
      }
      at = next;
    }
    return at;
  }

  private static @Nullable Object element(List<?> list, String index) {
    try {
      int i = Integer.parseInt(index);
      return i >= 0 && i < list.size() ? list.get(i) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
