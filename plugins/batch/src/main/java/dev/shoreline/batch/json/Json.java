package dev.shoreline.batch.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads records; what is null is left out. Safe on any thread. */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private Json() {}

  /** A record in one line, without its end. */
  public static String line(Object record) {
    return MAPPER.writeValueAsString(record);
  }

  /** A record over several lines, for files that people may read. */
  public static String indented(Object record) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(record) + "\n";
  }

  /** The record that a text holds; empty where it is damaged or something else. */
  public static <T> Optional<T> read(String text, Class<T> type) {
    try {
      return Optional.ofNullable(MAPPER.readValue(text, type));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
