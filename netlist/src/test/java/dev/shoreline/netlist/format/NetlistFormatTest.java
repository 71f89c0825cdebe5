package dev.shoreline.netlist.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.netlist.model.Design;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NetlistFormatTest {
  private static final int CASES = 60;

  @Test
  void jsonGivesBackTheDesignThatWasWritten() throws IOException {
    for (long seed = 0; seed < CASES; seed++) {
      Design design = RandomDesign.of(seed);
      byte[] text = json(design);
      Design back = JsonFormat.read(new ByteArrayInputStream(text));
      assertTrue(EcoreUtil.equals(design, back), "seed " + seed);
      assertEquals(new String(text, UTF_8), new String(json(back), UTF_8), "seed " + seed);
    }
  }

  @Test
  void xmiGivesBackTheDesignThatWasWritten() throws IOException {
    for (long seed = 0; seed < CASES; seed++) {
      Design design = RandomDesign.of(seed);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      XmiFormat.write(design, out);
      Design back = XmiFormat.read(new ByteArrayInputStream(out.toByteArray()));
      assertEquals(new String(json(design), UTF_8), new String(json(back), UTF_8), "seed " + seed);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "'' | an object with a design",
        "[1] | an object with a design",
        "{\"format\": \"other\", \"design\": {}} | not a Shoreline netlist",
        "{\"format\": \"shoreline-netlist\", \"version\": 2} | version 2 cannot be read",
        "{\"format\": \"shoreline-netlist\", \"design\": {\"colour\": 1}} | a Design has no member 'colour'",
        "{\"format\": \"shoreline-netlist\", \"design\": {\"top\": \"cells/0\"}} | 'cells/0' leads to no Cell",
        "{\"format\": \"shoreline-netlist\", \"design\": {\"cells\": [{\"kind\": \"boat\"}]}} | 'boat' is no kind",
        "{\"format\": \"shoreline-netlist\", \"design\": {\"name\": {}}} | expected a value of name",
        "{\"format\": \"shoreline-netlist\", \"design\": {\"cells\": 3}} | expected an array",
        "{\"format\": \"shoreline-netlist\", \"design\": {\"name\": \"a\", \"name\": \"b\"}} | Duplicate",
        "{\"format\": \"shoreline-netlist\", \"design\": | not JSON",
      })
  void jsonThatIsNoDesignIsRefusedWithItsPlace(String text, String message) {
    NetlistFormatException fault =
        assertThrows(
            NetlistFormatException.class,
            () ->
                JsonFormat.read(new ByteArrayInputStream(text.replace("''", "").getBytes(UTF_8))));
    assertTrue(
        String.valueOf(fault.getMessage()).contains(message),
        () -> String.valueOf(fault.getMessage()));
    assertTrue(fault.line() > 0, "has a line");
  }

  @Test
  void deepJsonIsRefused() {
    String deep = "{\"format\": \"shoreline-netlist\", \"design\": " + "[".repeat(100_000);
    assertThrows(
        NetlistFormatException.class,
        () -> JsonFormat.read(new ByteArrayInputStream(deep.getBytes(UTF_8))));
  }

  @Test
  void xmlEntitiesAreRefused() {
    String text =
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e \"x\">]>"
            + "<netlist:Design xmlns:netlist=\"urn:shoreline:netlist:1\" name=\"&e;\"/>";
    assertThrows(
        NetlistFormatException.class,
        () -> XmiFormat.read(new ByteArrayInputStream(text.getBytes(UTF_8))));
  }

  @Test
  void damagedFilesEndInAFormatException() throws IOException {
    byte[] json = json(RandomDesign.of(7));
    ByteArrayOutputStream xmi = new ByteArrayOutputStream();
    XmiFormat.write(RandomDesign.of(7), xmi);
    Random random = new Random(1);
    for (int i = 0; i < 300; i++) {
      byte[] text = (i % 2 == 0 ? json : xmi.toByteArray()).clone();
      text[random.nextInt(text.length)] = (byte) random.nextInt(256);
      ByteArrayInputStream in = new ByteArrayInputStream(text, 0, 1 + random.nextInt(text.length));
      try {
        Design design = i % 2 == 0 ? JsonFormat.read(in) : XmiFormat.read(in);
        assertTrue(design.eContainer() == null, "case " + i);
      } catch (NetlistFormatException expected) {
        assertTrue(expected.getMessage() != null, "case " + i);
      }
    }
  }

  @Test
  void schemaInTheDocumentationIsTheModels() throws IOException {
    Path file = Path.of("..", "docs", "netlist.schema.json");
    if (Boolean.getBoolean("shoreline.update")) {
      Files.writeString(file, JsonSchema.text());
    }
    assertEquals(
        JsonSchema.text(),
        Files.readString(file),
        "docs/netlist.schema.json is stale: run the test with -Dshoreline.update=true");
  }

  private static byte[] json(Design design) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonFormat.write(design, out);
    return out.toByteArray();
  }
}
