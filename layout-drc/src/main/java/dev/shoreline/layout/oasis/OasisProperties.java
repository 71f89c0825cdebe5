package dev.shoreline.layout.oasis;

import dev.shoreline.layout.database.Property;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the properties that follow an element, a cell or a name, and keeps what the next ones may
 * repeat.
 */
final class OasisProperties {

  /** The standard property that holds a property of GDSII: its number, and its string. */
  private static final String GDS_PROPERTY = "S_GDS_PROPERTY";

  /** A property as read, whose name and strings may be in tables that are yet to come. */
  record Raw(OasisNames.Name name, boolean standard, List<RawValue> values) {}

  /** A value, or the number of a string. */
  record RawValue(Property.@Nullable Value value, OasisNames.@Nullable Name reference) {}

  private final OasisInput in;
  private final OasisNames names;
  private final OasisNames strings;
  private OasisRecord next = OasisRecord.PAD;
  private OasisNames.@Nullable Name lastName;
  private boolean lastStandard;
  private List<RawValue> lastValues = List.of();

  OasisProperties(OasisInput in, OasisNames names, OasisNames strings) {
    this.in = in;
    this.names = names;
    this.strings = strings;
  }

  /** The record that {@link #read} has stopped at. */
  OasisRecord next() {
    return next;
  }

  /**
   * Reads properties up to the next record that is none; what only structures the file is passed
   * over.
   */
  List<Raw> read() throws IOException {
    List<Raw> found = List.of();
    for (next = in.next(); ; next = in.next()) {
      switch (next) {
        case PROPERTY, PROPERTY_REPEATED -> {
          Raw raw = next == OasisRecord.PROPERTY ? property() : repeated();
          if (found.isEmpty()) {
            found = new ArrayList<>();
          }
          found.add(raw);
        }
        case PAD -> {}
        case CBLOCK -> in.enterBlock();
        default -> {
          return found;
        }
      }
    }
  }

  private Raw repeated() throws IOException {
    OasisNames.Name name = lastName;
    if (name == null) {
      throw in.error("repeats a property before any other");
    }
    return new Raw(name, lastStandard, lastValues);
  }

  /** The info byte is UUUUVCNS. */
  private Raw property() throws IOException {
    int info = in.unsignedByte();
    if ((info & 0x04) != 0) {
      lastName =
          (info & 0x02) != 0
              ? OasisNames.Name.numbered(in.unsigned())
              : OasisNames.Name.of(in.text());
    }
    lastStandard = (info & 0x01) != 0;
    if ((info & 0x08) == 0) {
      long count = info >> 4;
      if (count == 15) {
        count = in.unsigned();
      }
      List<RawValue> values = new ArrayList<>();
      for (long i = 0; i < count; i++) {
        values.add(value());
      }
      lastValues = values;
    }
    return repeated();
  }

  private RawValue value() throws IOException {
    int type = in.unsignedByte();
    return switch (type) {
      case 0, 1, 2, 3, 4, 5, 6, 7 -> new RawValue(new Property.Value.Real(in.real(type)), null);
      case 8 -> new RawValue(new Property.Value.Whole(in.unsigned()), null);
      case 9 -> new RawValue(new Property.Value.Whole(in.signed()), null);
      case 10, 11, 12 -> new RawValue(new Property.Value.Text(in.text()), null);
      case 13, 14, 15 -> new RawValue(null, OasisNames.Name.numbered(in.unsigned()));
      default -> throw in.error("a property value of type " + type + ", 0 to 15 expected");
    };
  }

  /** Whether all names and strings are in the tables already. */
  boolean resolvable(List<Raw> raws) {
    for (Raw raw : raws) {
      if (!names.has(raw.name())) {
        return false;
      }
      for (RawValue value : raw.values()) {
        if (value.reference() != null && !strings.has(value.reference())) {
          return false;
        }
      }
    }
    return true;
  }

  /** The properties, without the standard ones that tell of the file rather than of the design. */
  List<Property> resolve(List<Raw> raws) throws IOException {
    if (raws.isEmpty()) {
      return List.of();
    }
    List<Property> properties = new ArrayList<>();
    for (Raw raw : raws) {
      Property property = resolve(raw);
      if (property != null) {
        properties.add(property);
      }
    }
    return List.copyOf(properties);
  }

  private @Nullable Property resolve(Raw raw) throws IOException {
    String name = names.resolve(raw.name());
    List<Property.Value> values = new ArrayList<>();
    for (RawValue value : raw.values()) {
      values.add(resolve(value));
    }
    if (!raw.standard()) {
      return new Property.Named(name, values);
    }
    boolean gds =
        name.equals(GDS_PROPERTY)
            && values.size() == 2
            && values.get(0) instanceof Property.Value.Whole
            && values.get(1) instanceof Property.Value.Text;
    if (!gds) {
      return null;
    }
    int attribute = (int) Math.min(65535, ((Property.Value.Whole) values.get(0)).number());
    return new Property.Numbered(attribute, ((Property.Value.Text) values.get(1)).text());
  }

  private Property.Value resolve(RawValue value) throws IOException {
    if (value.reference() != null) {
      return new Property.Value.Text(strings.resolve(value.reference()));
    }
    if (value.value() == null) {
      throw new IllegalStateException("a value without value");
    }
    return value.value();
  }
}
