package dev.shoreline.flow.report;

import dev.shoreline.flow.result.ContractResult;
import dev.shoreline.flow.result.ContractStatus;
import dev.shoreline.flow.result.Finding;
import dev.shoreline.flow.result.RunResult;
import dev.shoreline.flow.result.Skipped;
import dev.shoreline.netlist.diagnostic.Style;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * JUnit XML: a test case for every check, failed by its findings, and one for every contract;
 * checks that did not run are skipped cases.
 */
final class JUnitReport implements ReportWriter {
  private static final int FINDINGS_IN_MESSAGE = 100;

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    XmlOut.write(out, xml -> suites(report, xml));
  }

  private static void suites(Report report, XmlOut xml) throws XMLStreamException {
    RunResult result = report.result();
    Map<String, List<Finding>> byCheck = new LinkedHashMap<>();
    result.checks().forEach(check -> byCheck.put(check, new ArrayList<>()));
    for (Finding finding : result.findings()) {
      if (finding.counts()) {
        byCheck.computeIfAbsent(finding.code(), code -> new ArrayList<>()).add(finding);
      }
    }
    xml.start("testsuites", "name", result.title());
    long failedChecks = byCheck.values().stream().filter(f -> !f.isEmpty()).count();
    startSuite(xml, "checks", byCheck.size(), failedChecks, result.skipped().size());
    for (Map.Entry<String, List<Finding>> check : byCheck.entrySet()) {
      check(check.getKey(), check.getValue(), report, xml);
    }
    for (Skipped skipped : result.skipped()) {
      xml.start("testcase", "classname", "shoreline.check", "name", skipped.check());
      xml.empty("skipped", "message", skipped.reason());
      xml.end();
    }
    xml.end();
    contracts(report, xml);
    xml.end();
  }

  private static void startSuite(XmlOut xml, String name, int ran, long failed, int skipped)
      throws XMLStreamException {
    xml.start(
        "testsuite",
        "name",
        name,
        "tests",
        Integer.toString(ran + skipped),
        "failures",
        Long.toString(failed),
        "errors",
        "0",
        "skipped",
        Integer.toString(skipped));
  }

  private static void check(String name, List<Finding> findings, Report report, XmlOut xml)
      throws XMLStreamException {
    xml.start("testcase", "classname", "shoreline.check", "name", name);
    if (!findings.isEmpty()) {
      FindingText setter = new FindingText(Style.PLAIN, report.sources());
      StringBuilder text = new StringBuilder();
      findings.stream().limit(FINDINGS_IN_MESSAGE).forEach(f -> text.append(setter.set(f)));
      if (findings.size() > FINDINGS_IN_MESSAGE) {
        text.append("… ").append(findings.size() - FINDINGS_IN_MESSAGE).append(" more\n");
      }
      String message = findings.size() + " x " + findings.getFirst().message();
      xml.start("failure", "type", name, "message", message);
      xml.text(text.toString());
      xml.end();
    }
    xml.end();
  }

  private static void contracts(Report report, XmlOut xml) throws XMLStreamException {
    List<ContractResult> contracts = report.result().contracts();
    long failed =
        contracts.stream()
            .filter(c -> !c.status().isGood() && c.status() != ContractStatus.NOT_EVALUATED)
            .count();
    int skipped =
        (int) contracts.stream().filter(c -> c.status() == ContractStatus.NOT_EVALUATED).count();
    startSuite(xml, "contracts", contracts.size() - skipped, failed, skipped);
    for (ContractResult contract : contracts) {
      String group = contract.scenario() == null ? "design" : contract.scenario();
      xml.start("testcase", "classname", "shoreline.contract." + group, "name", contract.text());
      if (contract.status() == ContractStatus.NOT_EVALUATED) {
        String reason = contract.explanation();
        xml.empty("skipped", "message", reason == null ? "not evaluated" : reason);
      } else if (!contract.status().isGood()) {
        xml.start("failure", "type", "contract", "message", contract.outcome());
        if (contract.place() != null) {
          xml.text(report.sources().describe(contract.place()));
        }
        xml.end();
      }
      xml.end();
    }
    xml.end();
  }
}
