package dev.shoreline.layout.build;

import dev.shoreline.netlist.model.Instance;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names of netlist elements as a designer writes them. */
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

  /** The name of a port below a chain of instances, for instance {@code mod[3].out}. */
  public static String of(PortPose port) {
    return port.chain().stream().map(i -> of(i) + ".").collect(Collectors.joining())
        + of(port.port().getName(), port.port().getIndices());
  }
}
