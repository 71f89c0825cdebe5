package dev.shoreline.thermal.threedice;

import dev.shoreline.thermal.model.Channel;
import dev.shoreline.thermal.model.Material;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads {@code microchannel 4rm} and {@code microchannel 2rm}, statements in any order. */
final class MicroChannelReader {
  private static final double MICRO = 1e-6;
  private static final double ZERO_CELSIUS = 273.15;

  /** Millilitres a minute in m³/s. */
  private static final double MILLILITRE_A_MINUTE = 1e-6 / 60;

  private static final String HEIGHT = "height";
  private static final String CHANNEL = "channel length";
  private static final String WALL = "wall length";
  private static final String FIRST = "first wall length";
  private static final String LAST = "last wall length";
  private static final String FLOW = "coolant flow rate";
  private static final String CAPACITY = "coolant volumetric heat capacity";
  private static final String INLET = "coolant incoming temperature";

  private final Words words;
  private final Function<String, @Nullable Material> materials;
  private final Map<String, Double> values = new HashMap<>();
  private final Map<String, Double> films = new HashMap<>();
  private @Nullable Material walls;

  MicroChannelReader(Words words, Function<String, @Nullable Material> materials) {
    this.words = words;
    this.materials = materials;
  }

  /** Reads what follows the word {@code microchannel}. */
  MicroChannels read() throws Words.Wrong {
    boolean porous = words.peek().equals("2rm");
    if (!porous && !words.peek().equals("4rm")) {
      throw words.unfollowed(
          "micro-channels '" + words.peek() + "' are not followed; '4rm' and '2rm' are");
    }
    words.take();
    words.need(":");
    while (statement()) {
      words.need(";");
    }
    Material material = walls;
    if (material == null) {
      throw words.wrong("'wall material' expected, found '" + words.peek() + "'");
    }
    double wall = MICRO * above(WALL);
    double rate = MILLILITRE_A_MINUTE * above(FLOW) * above(CAPACITY) / (MICRO * MICRO * MICRO);
    return new MicroChannels(
        porous,
        MICRO * above(HEIGHT),
        MICRO * above(CHANNEL),
        wall,
        values.containsKey(FIRST) ? MICRO * above(FIRST) : wall,
        values.containsKey(LAST) ? MICRO * above(LAST) : wall,
        material,
        new Channel.Films(film("bottom"), film("top"), porous ? 0 : film("side")),
        rate,
        above(INLET) - ZERO_CELSIUS);
  }

  private boolean statement() throws Words.Wrong {
    if (words.took("wall", "material")) {
      String name = words.take();
      walls = materials.apply(name);
      if (walls == null) {
        throw words.wrong("material '" + name + "' is not declared");
      }
      return true;
    }
    if (words.took("coolant", "heat", "transfer", "coefficient")) {
      coefficients();
      return true;
    }
    for (String name : new String[] {HEIGHT, CHANNEL, WALL, FIRST, LAST, FLOW, CAPACITY, INLET}) {
      if (words.took(name.split(" "))) {
        values.put(name, words.number());
        return true;
      }
    }
    return false;
  }

  /** One for all walls, or one for each of them. */
  private void coefficients() throws Words.Wrong {
    if (words.peek().matches("[-+.\\d].*")) {
      double all = words.number();
      for (String wall : new String[] {"bottom", "top", "side"}) {
        films.put(wall, all);
      }
      return;
    }
    do {
      String wall = words.take();
      films.put(wall, words.number());
    } while (words.took(","));
  }

  private double film(String wall) throws Words.Wrong {
    Double film = films.get(wall);
    if (film == null || !(film > 0)) {
      throw words.wrong("'coolant heat transfer coefficient " + wall + "' above 0 expected");
    }
    return film / (MICRO * MICRO);
  }

  private double above(String name) throws Words.Wrong {
    Double value = values.get(name);
    if (value == null || !(value > 0)) {
      throw words.wrong("'" + name + "' above 0 expected");
    }
    return value;
  }
}
