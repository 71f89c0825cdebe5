package dev.shoreline.cli;

import dev.shoreline.layout.database.LayerKey;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which layers of a layout conduct. */
final class MetalOptions {
  private static final Pattern LAYER = Pattern.compile("(\\d{1,9})/(\\d{1,9})");

  @Option(
      names = "--metal",
      paramLabel = "LAYERS",
      description =
          "Conductors from the lowest to the uppermost, vias among them, such as 41/0,44/0,45/0: pins"
              + " on metal that touches are connected. Default: electrical pins are where they meet.")
  private @Nullable String metal;

  /** The layers of the stack; none where the option is not given. */
  List<LayerKey> layers() {
    List<LayerKey> layers = new ArrayList<>();
    if (metal != null) {
      for (String text : metal.split(",", -1)) {
        Matcher layer = LAYER.matcher(text.strip());
        if (!layer.matches()) {
          throw new UserError("--metal: layers such as 41/0,44/0,45/0, got " + metal);
        }
        layers.add(
            new LayerKey(Integer.parseInt(layer.group(1)), Integer.parseInt(layer.group(2))));
      }
    }
    return layers;
  }
}
