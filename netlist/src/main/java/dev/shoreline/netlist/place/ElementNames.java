package dev.shoreline.netlist.place;

import dev.shoreline.netlist.model.Instance;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Names of the model's elements as a designer writes them. */
public final class ElementNames {
  private ElementNames() {}

  /** A name with its indices, for instance {@code mod[3]}. */
  public static String of(@Nullable String name, List<String> indices) {
    String plain = Objects.requireNonNullElse(name, "");
    boolean indexed = indices.isEmpty() || plain.endsWith("]");
    return indexed ? plain : plain + "[" + String.join(",", indices) + "]";
  }

  /** The name of an instance. */
  public static String of(Instance instance) {
    return of(instance.getName(), instance.getIndices());
  }
}
