package dev.shoreline.flow.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

final class ReportTest {
  @Test
  void sarifIsValidByTheOfficialSchema() throws IOException {
    try (InputStream schema =
        ReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      assertValid(schema, SpecificationVersion.DRAFT_7, ReportFormat.SARIF);
    }
  }

  @Test
  void jsonIsValidByTheDocumentedSchema() throws IOException {
    try (InputStream schema = Files.newInputStream(documents().resolve("report.schema.json"))) {
      assertValid(schema, SpecificationVersion.DRAFT_2020_12, ReportFormat.JSON);
    }
  }

  @Test
  void junitCountsWhatItHolds() throws Exception {
    byte[] xml = bytes(ReportFormat.JUNIT);
    Element suites =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml))
            .getDocumentElement();
    for (int i = 0; i < suites.getElementsByTagName("testsuite").getLength(); i++) {
      Element suite = (Element) suites.getElementsByTagName("testsuite").item(i);
      assertCount(suite, "tests", "testcase");
      assertCount(suite, "failures", "failure");
      assertCount(suite, "skipped", "skipped");
    }
  }

  @Test
  void textNamesTheWorstMarginAndTheVerdict() throws IOException {
    String text = new String(bytes(ReportFormat.TEXT), StandardCharsets.UTF_8);
    assertTrue(text.contains("66.85 degC, margin +18.15 K"), text);
    assertTrue(text.contains("VIOLATED: 1 error, 1 warning, 1 waived, 2 of 3 contracts"), text);
  }

  @Test
  void pageAsksTheNetworkForNothing() throws IOException {
    String page = new String(bytes(ReportFormat.HTML), StandardCharsets.UTF_8);
    assertFalse(
        Pattern.compile("(src|href)=|@import|url\\(|fetch\\(|XMLHttp").matcher(page).find());
    assertTrue(page.contains("\\u003ctoo>"), "data must not close its element");
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void sameResultGivesSameBytes(ReportFormat format) throws IOException {
    assertArrayEquals(bytes(format), bytes(format));
  }

  private static void assertValid(
      InputStream schemaText, SpecificationVersion version, ReportFormat format)
      throws IOException {
    Schema schema = SchemaRegistry.withDefaultDialect(version).getSchema(schemaText);
    String json = new String(bytes(format), StandardCharsets.UTF_8);
    assertEquals(List.of(), schema.validate(json, InputFormat.JSON));
  }

  private static void assertCount(Element suite, String attribute, String element) {
    assertEquals(
        Integer.parseInt(suite.getAttribute(attribute)),
        suite.getElementsByTagName(element).getLength(),
        suite.getAttribute("name") + " " + attribute);
  }

  static byte[] bytes(ReportFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(SampleReport.report(), out);
    return out.toByteArray();
  }

  private static Path documents() {
    return Path.of("").toAbsolutePath().resolve("../../docs").normalize();
  }
}
