package dev.shoreline.netlist.diagnostic;

/** Codes 1 to 99: the text itself, before any name is looked up. */
public enum SyntaxCode implements DiagnosticCode {
  /** Something that does not belong here. */
  UNEXPECTED(
      Explanation.error(
          1,
          "Unexpected text",
          "The text does not go on as the language allows. The message says what was"
              + " found and what may stand there instead.",
          "design D { connect a with b }",
          "Look at the place and at what stands just before it: often a word or a sign"
              + " is missing there.")),
  /** A key or an operator with nothing behind it. */
  MISSING_VALUE(
      Explanation.error(
          2,
          "Missing value",
          "A setting's key, an `=` or an operator has nothing behind it. The line after"
              + " it starts a new statement.",
          "design D {\n  die a { thickness }\n}",
          "Write the value, with its unit, or remove the key.")),
  /** A block that is not closed. */
  UNCLOSED_BRACE(
      Explanation.error(
          3,
          "Unclosed brace",
          "A block is opened but not closed. Where the indentation shows it, the message"
              + " points at the place where the closing brace is missing, else at the block's"
              + " start.",
          "design D {\n  die a {\n    thickness 1mm\n}\n",
          "Write `}` at the end of the block.")),
  /** A closing bracket too many. */
  UNOPENED_BRACKET(
      Explanation.error(
          4,
          "Closing bracket without an opening one",
          "A closing bracket or brace has no partner before it.",
          "design D { let a = (1 + 2)) * 3 }",
          "Remove it, or write its partner where it is missing.")),
  /** A round or square bracket that is not closed. */
  UNCLOSED_BRACKET(
      Explanation.error(
          5,
          "Unclosed bracket",
          "A round or square bracket is opened but not closed before the next statement;"
              + " the note points at it.",
          "design D { let a = (1mm, 2mm\n  let b = 3 }",
          "Write the closing bracket behind the last item.")),
  /** A string without its closing quote. */
  UNTERMINATED_STRING(
      Explanation.error(
          6,
          "Unterminated string",
          "A string has to end on the line on which it starts.",
          "import \"tech/soi.shore",
          "Write the closing quote; for a quote inside a string write `\\\"`.")),
  /** A character outside the language. */
  UNKNOWN_CHARACTER(
      Explanation.error(
          7,
          "Unknown character",
          "The character has no meaning outside strings and comments. The text is read"
              + " as if it were not there. Statements need no semicolon: each starts with its"
              + " own word.",
          "design D { let a = 1; }",
          "Remove the character.")),
  /** A block comment without its end. */
  UNTERMINATED_COMMENT(
      Explanation.error(
          8,
          "Unterminated comment",
          "A comment that starts with `/*` runs to the end of the file.",
          "/* an old layout",
          "Write `*/` where the comment ends.")),
  /** A backslash in a string before something unknown. */
  UNKNOWN_ESCAPE(
      Explanation.error(
          9,
          "Unknown escape",
          "In a string, a backslash stands before `\\`, `\"`, `n` or `t` only.",
          "import \"tech\\soi.shore\"",
          "Write `\\\\` for a backslash; paths in imports have forward slashes.")),
  /** Nesting beyond what is read. */
  TOO_DEEP(
      Explanation.error(
          10,
          "Nested too deep",
          "Brackets, blocks or operators are nested deeper than any design needs; the"
              + " file is not read any further.",
          "",
          "Split the expression with `let`, or the block into components.")),
  /** A file beyond the size that is read. */
  TOO_LARGE(
      Explanation.error(
          11,
          "File too large",
          "A design text may have up to 16 MiB.",
          "",
          "Split the file and import its parts; write repeated objects with `for`.")),
  /** A file that is no UTF-8 text. */
  NOT_TEXT(
      Explanation.error(
          12,
          "Not a text file",
          "The file is not UTF-8 text, so it is no design text. The message says where"
              + " the first wrong byte stands.",
          "",
          "Save the file as UTF-8, or give a design text instead of a layout or an" + " archive.")),
  /** A statement at the top of a file. */
  OUTSIDE_DEFINITION(
      Explanation.error(
          13,
          "Statement outside a definition",
          "At the top of a file stand imports, definitions, `let` and `function` only.",
          "die pic { size 1mm x 1mm }",
          "Move the statement into a component or a design.")),
  /** A declaration or placement without its equals sign. */
  MISSING_EQUALS(
      Explanation.error(
          14,
          "Missing `=`",
          "Between a declared name and its value stands `=`.",
          "let pitch 250um",
          "Write `=` behind the name.")),
  /** A missing name, or a keyword in its place. */
  NAME_EXPECTED(
      Explanation.error(
          15,
          "Name expected",
          "A name is missing, or a keyword stands where a name has to be.",
          "component { }",
          "Write a name of letters, digits and underscores that is no keyword.")),
  /** A statement whose first word is unknown. */
  UNKNOWN_STATEMENT(
      Explanation.error(
          16,
          "Unknown statement",
          "A statement starts with a word that is no keyword, and what follows does not"
              + " fit a setting.",
          "design D { plcae a = Ring() }",
          "Correct the spelling of the word.")),
  /** A comparison of a comparison. */
  CHAINED_COMPARISON(
      Explanation.error(
          17,
          "Chained comparison",
          "A comparison gives a truth, which is not compared with a quantity.",
          "design D { require 1mm < 2mm < 3mm }",
          "Write `b within a .. c`, or two comparisons with `and` between them.")),
  /** A value where an object has to be named. */
  PATH_EXPECTED(
      Explanation.error(
          18,
          "Path expected",
          "Here stands the name of an object or a port, with its members and indices,"
              + " not a value.",
          "design D { connect 3mm to a.b }",
          "Name the object.")),
  /** A definition that is not at the top of the file. */
  DEFINITION_IN_BLOCK(
      Explanation.error(
          19,
          "Definition inside a block",
          "Technologies, rules, profiles, components, designs and scenarios stand at the"
              + " top of a file.",
          "design D {\n  component C { }\n}",
          "Move the definition out of the block.")),
  /** An import that is not at the top. */
  LATE_IMPORT(
      Explanation.error(
          20,
          "Import behind a declaration",
          "Imports stand before everything else, so that a reader finds them.",
          "let a = 1\nimport \"b.shore\"",
          "Move the import to the top of the file.")),
  /** Braces that belong to nothing. */
  LOOSE_BLOCK(
      Explanation.error(
          21,
          "Block without an owner",
          "A block follows a statement that takes none, or stands by itself.",
          "design D { let a = 1 { } }",
          "Write what the block belongs to before it, or remove the braces.")),
  /** Two items of a list side by side. */
  MISSING_COMMA(
      Explanation.error(
          22,
          "Missing comma",
          "Items of a list, a tuple or a call are separated by commas.",
          "design D { let a = [1 2] }",
          "Write a comma between them.")),
  /** A comma with nothing before it. */
  MISSING_ITEM(
      Explanation.error(
          23,
          "Missing item",
          "Two commas follow each other; only the last comma of a list may have nothing"
              + " behind it.",
          "design D { let a = [1, , 2] }",
          "Write the item or remove the comma.")),
  /** A definition without its opening brace. */
  UNOPENED_BRACE(
      Explanation.error(
          24,
          "Missing opening brace",
          "The header of a definition is followed by its contents without a `{`.",
          "design D\n  let a = 1\n}",
          "Write `{` behind the header.")),
  /** A known failure without a reason. */
  MISSING_REASON(
      Explanation.error(
          25,
          "Missing reason",
          "A contract that is known to fail says why, so that a reader knows whether it"
              + " still should.",
          "design D { expect fail require 1 > 2 }",
          "Write the reason: expect fail \"reason\" require …")),
  /** A setting written like an assignment. */
  EQUALS_IN_SETTING(
      Explanation.error(
          26,
          "`=` in a setting",
          "A setting is a key and a value with nothing between them; `=` stands in"
              + " declarations and arguments.",
          "design D { die a { thickness = 1mm } }",
          "Remove the `=`, or write `let` before the name to declare it."));

  private final Explanation explanation;

  SyntaxCode(Explanation explanation) {
    this.explanation = explanation;
  }

  @Override
  public Explanation explanation() {
    return explanation;
  }
}
