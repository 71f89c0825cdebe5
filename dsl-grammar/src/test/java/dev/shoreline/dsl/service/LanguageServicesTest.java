package dev.shoreline.dsl.service;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.dsl.Compiler;
import dev.shoreline.dsl.parse.DesignParser;
import dev.shoreline.dsl.parse.ParsedFile;
import dev.shoreline.dsl.resolve.SourceProvider;
import dev.shoreline.netlist.diagnostic.Edit;
import dev.shoreline.netlist.source.SourceText;
import dev.shoreline.netlist.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LanguageServicesTest {
  private static final String LIBRARY =
      """
      technology soi {
        cross_section strip { width 450nm }
      }

      /// A ring with two ports.
      component Ring(radius: length = 5um, gap: length = 200nm) {
        port optical in at (0mm, 0mm)
        port optical out at (radius, 0mm)
      }
      """;

  private static final String MAIN =
      """
      import "lib.shore"

      component Engine(lanes: count = 8) {
        die pic { size 12mm x 6mm }
        // lanes
        // of rings
        for i in 0 ..< lanes {
          place mod[i] = Ring(radius = 5um) in pic at (1mm * i, 2mm)
          route mod[i].out -> mod[i].in using strip
        }
        port optical line[k in 0 ..< lanes] = mod[k].out
      }

      design Switch {
        place oe = Engine(lanes = 4)
        require budget: loss(oe.line) <= 4dB
      }

      scenario hot of Switch {
        set oe.mod[0].radius = 6um
      }
      """;

  private static Analysis analysis(String main) {
    return Analysis.of(List.of(parse("lib.shore", LIBRARY), parse("main.shore", main)));
  }

  private static ParsedFile parse(String file, String text) {
    return DesignParser.parse(new SourceText(file, text));
  }

  /** The first offset of a text in the main file, plus some characters. */
  private static int at(String text, int plus) {
    assertTrue(MAIN.contains(text), text);
    return MAIN.indexOf(text) + plus;
  }

  private static String definition(int offset) {
    return Navigation.definition(analysis(MAIN), "main.shore", offset)
        .map(Span::describe)
        .orElse("none");
  }

  @Test
  void valuesOfAStatementAreFreeUnlessTheyFollowSomething() {
    List<StatedValues.Stated> die = StatedValues.at(analysis(MAIN), "main.shore", at("die pic", 5));
    assertEquals(
        List.of("size x 12mm", "size y 6mm"),
        die.stream().map(value -> value.label() + " " + value.text()).toList());
    assertTrue(die.stream().allMatch(StatedValues.Stated::isFree));

    List<StatedValues.Stated> ring =
        StatedValues.at(analysis(MAIN), "main.shore", at("place mod[i]", 7));
    assertEquals(
        List.of("component Ring", "radius 5um", "in pic", "at x 1mm * i", "at y 2mm"),
        ring.stream().map(value -> value.label() + " " + value.text()).toList());
    assertEquals("follows `i` of the loop in line 7", ring.get(3).obstacle());
    Span radius = ring.get(1).place();
    assertEquals("5um", MAIN.substring(radius.start(), radius.end()));
    assertEquals(
        "every instance of Engine, every pass of the loop in line 7",
        StatedValues.reach(analysis(MAIN), "main.shore", at("place mod[i]", 7)));
    assertEquals(List.of(), StatedValues.at(analysis(MAIN), "main.shore", at("require", 1)));
  }

  @Test
  void aNameLeadsToItsDeclarationAcrossFilesAndInstances() {
    assertEquals("lib.shore:6:11", definition(at("Ring(", 1)));
    assertEquals("lib.shore:6:16", definition(at("radius = 5um", 2)));
    assertEquals("lib.shore:2:17", definition(at("strip", 1)));
    assertEquals("lib.shore:8:16", definition(at("mod[k].out", 8)));
    assertEquals("main.shore:8:11", definition(at("mod[k]", 1)));
    assertEquals("main.shore:4:7", definition(at("in pic", 4)));
    assertEquals("main.shore:3:18", definition(at("..< lanes {", 6)));
    assertEquals("main.shore:11:16", definition(at("oe.line", 4)));
    assertEquals("main.shore:15:9", definition(at("oe.mod", 1)));
    assertEquals("main.shore:8:11", definition(at("oe.mod", 4)));
    assertEquals("lib.shore:6:16", definition(at("radius = 6um", 1)));
    assertEquals("main.shore:14:8", definition(at("of Switch", 4)));
    assertEquals("none", definition(at("loss(", 1)));
  }

  /** The same design as the compiler bound it. */
  private static Analysis compiled() {
    SourceText library = new SourceText("lib.shore", LIBRARY);
    SourceProvider provider =
        new SourceProvider() {
          @Override
          public Optional<SourceText> read(String path) {
            return path.equals("lib.shore") ? Optional.of(library) : Optional.empty();
          }

          @Override
          public Optional<SourceText> readLibrary(String path) {
            return Optional.empty();
          }
        };
    return Analysis.of(Compiler.compile(new SourceText("main.shore", MAIN), provider, null));
  }

  @Test
  void theCompilerAndTheSyntaxBindTheSameNames() {
    Analysis bySyntax = analysis(MAIN);
    Analysis byCompiler = compiled();
    for (int offset = 0; offset < MAIN.length(); offset++) {
      int at = offset;
      assertEquals(
          Navigation.references(bySyntax, "main.shore", offset),
          Navigation.references(byCompiler, "main.shore", offset),
          () -> "offset " + at + " before " + MAIN.substring(at));
    }
  }

  @Test
  void hoverShowsWhatThingsAreWorth() {
    Analysis analysis = compiled();
    assertHover(analysis, at("lanes: count", 1), "= 4, a number");
    assertHover(analysis, at("1mm * i", 4), "= 0 um, a length; has other values");
    assertHover(analysis, at("radius = 5um", 1), "= 5 um, a length");
    assertHover(analysis, at("i in 0", 0), "= 0, a number; has other values");
    assertFalse(hover(analysis(MAIN), at("lanes: count", 1), Map.of()).contains("a number"));
  }

  private static void assertHover(Analysis analysis, int offset, String part) {
    String text = hover(analysis, offset, Map.of());
    assertTrue(text.contains(part), text);
  }

  @Test
  void anEditedTextIsBoundAnew() {
    String text = MAIN.replace("place oe =", "\n  place engine =");
    Analysis edited = analysis(MAIN).edited(new SourceText("main.shore", text));
    assertEquals(
        "engine", edited.symbolAt("main.shore", text.indexOf("engine")).orElseThrow().name());
    assertEquals(List.of(), Navigation.references(edited, "main.shore", text.indexOf("oe.line")));
  }

  @Test
  void renameChangesEveryUseInAllFilesAndNothingElse() {
    Navigation.Rename rename =
        Navigation.rename(analysis(MAIN), "main.shore", at("radius = 5um", 0), "size_of_ring");
    List<Edit> edits = assertInstanceOf(Navigation.Edits.class, rename).edits();
    assertEquals(
        List.of("lib.shore:6:16", "lib.shore:8:24", "main.shore:8:25", "main.shore:20:17"),
        edits.stream().map(edit -> edit.span().describe()).toList());
  }

  @Test
  void renameIsRefusedForKeywordsAndTakenNames() {
    Analysis analysis = analysis(MAIN);
    int pic = at("pic {", 0);
    assertInstanceOf(
        Navigation.Refused.class, Navigation.rename(analysis, "main.shore", pic, "place"));
    assertInstanceOf(
        Navigation.Refused.class, Navigation.rename(analysis, "main.shore", pic, "lanes"));
    assertInstanceOf(
        Navigation.Refused.class, Navigation.rename(analysis, "main.shore", pic, "a b"));
    assertInstanceOf(
        Navigation.Refused.class, Navigation.rename(analysis, "main.shore", 0, "other"));
  }

  @Test
  void renameIsRefusedForWhatANetlistNames() {
    SourceText main =
        new SourceText(
            "main.shore",
            "import \"c.sax.json\" as c component pad() { port electrical e1 }"
                + " design D { place one = c() }");
    String netlist = "{\"instances\": {\"a\": \"pad\"}, \"ports\": {\"p\": \"a,e1\"}}";
    SourceProvider files =
        new SourceProvider() {
          @Override
          public Optional<SourceText> read(String path) {
            return Optional.of(new SourceText(path, netlist));
          }

          @Override
          public Optional<SourceText> readLibrary(String path) {
            return Optional.empty();
          }
        };
    Compiler.Compilation compiled = Compiler.compile(main, files, null);
    assertFalse(compiled.hasErrors(), compiled.diagnostics()::toString);
    Analysis analysis = Analysis.of(compiled);
    int pad = main.text().indexOf("pad()");
    int alias = main.text().indexOf(" c component") + 1;
    assertInstanceOf(
        Navigation.Refused.class, Navigation.rename(analysis, "main.shore", pad, "other"));
    Navigation.Rename renamed = Navigation.rename(analysis, "main.shore", alias, "other");
    assertEquals(2, assertInstanceOf(Navigation.Edits.class, renamed).edits().size());
  }

  @Test
  void theOutlineIsTheTreeOfDeclarations() {
    String outline =
        Outline.of(analysis(MAIN), "main.shore").stream()
            .map(LanguageServicesTest::show)
            .collect(Collectors.joining(" "));
    assertEquals("Engine(lanes pic mod line) Switch(oe budget) hot", outline);
  }

  private static String show(Outline.Item item) {
    String inner =
        item.children().stream().map(LanguageServicesTest::show).collect(Collectors.joining(" "));
    return inner.isEmpty() ? item.name() : item.name() + "(" + inner + ")";
  }

  private static List<String> complete(String text) {
    int offset = text.indexOf('|');
    String plain = text.replace("|", "");
    return Completion.at(analysis(plain), "main.shore", offset).stream()
        .map(CompletionItem::insert)
        .toList();
  }

  @Test
  void completionProposesWhatFits() {
    String start = "import \"lib.shore\"\ndesign D {\n  place r = Ring()\n";
    assertEquals(List.of("radius", "gap", "in", "out"), complete(start + "  let a = r.|\n}\n"));
    assertEquals(List.of("in", "out"), complete(start + "  route r.o|\n}\n").subList(2, 4));
    assertTrue(complete(start + "  let a = 12|\n}\n").contains("um"));
    assertTrue(complete(start + "  let a = 12 |\n}\n").contains("mm"));
    assertTrue(complete(start + "  let a = 12 n|\n}\n").contains("nm"));
    assertEquals(
        List.of("radius = ", "gap = "), complete(start + "  place s = Ring(|)\n}\n").subList(0, 2));
    List<String> inDie = complete(start + "  die a {\n    th|\n  }\n}\n");
    assertTrue(inDie.containsAll(List.of("size", "thickness", "process", "let")), inDie::toString);
    assertFalse(inDie.contains("radius_min"));
    assertTrue(complete("com|").contains("component"));
    assertTrue(complete(start + "  place s = R|\n}\n").contains("Ring"));
    assertTrue(complete(start + "  // a |\n}\n").isEmpty());
    assertTrue(complete(start + "  die a { process \"|\n}\n").isEmpty());
    assertFalse(complete(start + "  place s = R|\n}\n").contains("component"));
  }

  private static String detail(String text, String label) {
    int offset = text.indexOf('|');
    return Completion.at(analysis(text.replace("|", "")), "main.shore", offset).stream()
        .filter(item -> item.label().equals(label))
        .map(item -> item.detail() + "; " + item.documentation())
        .findFirst()
        .orElse("none");
  }

  @Test
  void completionTellsTypesDefaultsAndDocumentation() {
    String start = "import \"lib.shore\"\ndesign D {\n  place r = Ring()\n";
    assertEquals("optical port; ", detail(start + "  route r.|\n}\n", "in"));
    assertEquals("length = 5um; ", detail(start + "  place s = Ring(|)\n}\n", "radius"));
    assertEquals("component; A ring with two ports.", detail(start + "  place s = |\n}\n", "Ring"));
    assertEquals("instance of Ring; ", detail(start + "  connect |\n}\n", "r"));
    assertEquals("length; Thickness.", detail(start + "  die a {\n    |\n  }\n}\n", "thickness"));
    List<String> keys = complete(start + "  place s = Ring() {\n    |\n  }\n}\n");
    assertEquals(List.of("radius", "gap", "loss"), keys.subList(0, 3));
    assertFalse(keys.contains("place"));
  }

  @Test
  void unitsFitWhatTheNumberBelongsTo() {
    String start = "import \"lib.shore\"\ndesign D {\n  place r = Ring()\n";
    List<String> lengths = List.of("cm", "m", "mm", "nm", "pm", "um");
    for (String text :
        List.of(
            "die a {\n    thickness 12|\n  }",
            "die a {\n    size 1mm x 12|\n  }",
            "place s = Ring(radius = 12|)",
            "place s = Ring() {\n    radius 12 u|\n  }",
            "place s = Ring() beside r.north gap 12|",
            "let a: length = 12|")) {
      List<String> units = complete(start + "  " + text + "\n}\n");
      assertTrue(units.containsAll(lengths) && !units.contains("K"), () -> text + units);
    }
    assertEquals(
        List.of("dB"), complete(start + "  require loss(r.out) <= 4|\n}\n"), "of a measure");
    assertTrue(complete(start + "  connect a to b { loss 2|\n}\n").contains("dB/cm"));
    assertTrue(complete(start + "  fiber_array f { count 2|\n}\n").isEmpty());
    assertTrue(complete(start + "  let a = 12|\n}\n").contains("K"), "of anything");
  }

  @Test
  void hoverTellsWhatSettingsAndMeasuresMean() {
    Analysis analysis = analysis(MAIN);
    assertTrue(hover(analysis, at("size", 1), Map.of()).contains("Width and height"));
    assertTrue(hover(analysis, at("loss(", 1), Map.of()).startsWith("```\nloss("));
  }

  @Test
  void hoverShowsDeclarationsValuesAndResults() {
    Analysis analysis = analysis(MAIN);
    assertEquals(
        """
        ```
        component Ring(radius: length = 5um, gap: length = 200nm)
        ```

        A ring with two ports.\
        """,
        hover(analysis, at("Ring(", 1), Map.of()));
    assertTrue(hover(analysis, at("12mm", 1), Map.of()).contains("12"));
    Span require = new SourceText("main.shore", MAIN).span(at("require", 0), at("4dB", 3));
    assertEquals(
        "3.2 dB, margin 0.8 dB",
        hover(analysis, at("<=", 0), Map.of(require, "3.2 dB, margin 0.8 dB")));
  }

  private static String hover(Analysis analysis, int offset, Map<Span, String> results) {
    return Hover.at(analysis, "main.shore", offset, results).map(Hover::markdown).orElse("none");
  }

  @Test
  void everyServiceAnswersEverywhereInADamagedText() {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      int from = random.nextInt(MAIN.length());
      String text =
          MAIN.substring(0, from) + MAIN.substring(from + random.nextInt(MAIN.length() - from) / 8);
      Analysis analysis = analysis(text);
      SemanticTokens.of(analysis, "main.shore");
      Outline.of(analysis, "main.shore");
      FoldingRanges.of(parse("main.shore", text));
      for (int offset = 0; offset <= text.length(); offset += 3) {
        int at = offset;
        assertDoesNotThrow(() -> ask(analysis, at), () -> "offset " + at + " of\n" + text);
      }
    }
  }

  private static void ask(Analysis analysis, int offset) {
    Completion.at(analysis, "main.shore", offset);
    Hover.at(analysis, "main.shore", offset, Map.of());
    Navigation.references(analysis, "main.shore", offset);
    Navigation.rename(analysis, "main.shore", offset, "other");
  }

  @Test
  void blocksAndCommentsFold() {
    List<FoldingRanges.Range> ranges = FoldingRanges.of(parse("main.shore", MAIN));
    assertEquals(
        List.of("3-12 BLOCK", "5-6 COMMENT", "7-10 BLOCK", "14-17 BLOCK", "19-21 BLOCK"),
        ranges.stream().map(r -> r.firstLine() + "-" + r.lastLine() + " " + r.kind()).toList());
  }

  @Test
  void colourTellsWhatANameIs() {
    Map<Integer, SemanticTokens.Type> types =
        SemanticTokens.of(analysis(MAIN), "main.shore").stream()
            .collect(Collectors.toMap(SemanticTokens.Token::start, SemanticTokens.Token::type));
    assertEquals(SemanticTokens.Type.TYPE, types.get(at("Ring(", 0)));
    assertEquals(SemanticTokens.Type.PARAMETER, types.get(at("radius = 5um", 0)));
    assertEquals(SemanticTokens.Type.OBJECT, types.get(at("oe.line", 0)));
    assertEquals(SemanticTokens.Type.PROPERTY, types.get(at("size", 0)));
    assertEquals(SemanticTokens.Type.KEYWORD, types.get(at("place", 0)));
    assertEquals(SemanticTokens.Type.NUMBER, types.get(at("12mm", 0)));
    assertEquals(SemanticTokens.Type.COMMENT, types.get(at("// lanes", 0)));
  }
}
