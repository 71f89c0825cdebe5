package dev.shoreline.netlist.place;

import dev.shoreline.netlist.model.Instance;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of the model's elements as a designer writes them. */
public final class ElementNames {
  private static final Pattern COPY = Pattern.compile("\\(\\d+, \\d+\\)");

  private ElementNames() {}

  /** A name with its indices, for instance {@code mod[3]}. */
  public static String of(@Nullable String name, List<String> indices) {
    String plain = Objects.requireNonNullElse(name, "");
    boolean indexed = indices.isEmpty() || plain.endsWith("]");
    return indexed ? plain : plain + "[" + String.join(",", indices) + "]";
  }

  /** What stands behind the name of an array for one of its copies, for instance {@code (2, 0)}. */
  public static String copy(long column, long row) {
    return "(" + column + ", " + row + ")";
  }

  /** A path without what tells copies of arrays apart. */
  public static String withoutCopies(String path) {
    return COPY.matcher(path).replaceAll("");
  }

  /** The name of an instance. */
  public static String of(Instance instance) {
    return of(instance.getName(), instance.getIndices());
  }
}
