/*
 * The Shoreline language.
 *
 * Layout is free: statements need no separator, since each starts with a keyword or with a setting's key and no
 * two expressions ever stand side by side. What a setting or an object kind means is not grammar but vocabulary
 * (dev.shoreline.dsl.vocabulary), so that an unknown one is reported with the nearest known one.
 *
 * The next token decides everywhere, so that a mistake is met where it stands and not where some lookahead ended.
 * Rules are therefore wider than the language in a few places that the tree builder checks: where only a path makes
 * sense, where a label or an argument's name has to be a plain name, that only the last comma of a list may have
 * nothing behind it, and that comparisons do not chain.
 */
grammar Shoreline;

sourceFile : importDeclaration* declaration* EOF ;

/** import "tech/soi.shore"; a netlist of another tool takes a name: import "mzi.pic.yml" as mzi using strip */
importDeclaration : IMPORT STRING (AS name (USING expression)?)? ;

declaration
  : definition
  | letStatement
  | functionDeclaration
  ;

/** scenario full_load[air in (25degC, 35degC)] of Switch { … } */
definition : definitionKind name indices? parameters? (OF expression)? block ;

definitionKind : TECHNOLOGY | RULES | PROFILE | COMPONENT | DESIGN | SCENARIO ;

parameters : '(' (parameter (',' parameter?)*)? ')' ;

parameter : name ':' typeName ('=' value=expression)? (IN bounds=expression)? ;

typeName : name | '[' name ']' ;

functionDeclaration : FUNCTION name parameters (':' typeName)? '=' expression ;

/**
 * A clause belongs to the object before it. In front of all statements, or behind one that takes none, it is a
 * setting of the block.
 */
block : '{' clause* statement* '}' ;

statement
  : functionDeclaration clause*
  | letStatement clause*
  | forStatement
  | ifStatement clause*
  | requireStatement clause*
  | setStatement clause*
  | placeStatement
  | stackStatement
  | connectStatement
  | netStatement
  | routeStatement
  | portStatement
  | drawStatement clause*
  | waiveStatement clause*
  | applyStatement clause*
  | objectOrSetting
  ;

letStatement : LET name (':' typeName)? '=' expression ;

/** for i in 0 ..< 8 for k in (north, south) …, a loop right inside a loop being one with two bindings */
forStatement : FOR binding (block clause* | statement) ;

binding : name IN expression ;

ifStatement : IF expression block (ELSE IF expression block)* (ELSE block)? ;

/** expect fail "known" require oe.loss <= 4dB because "link budget"; a label is a name: require budget: … */
requireStatement : (EXPECT FAIL reason=STRING)? REQUIRE expression (':' expression)? (BECAUSE because=STRING)? ;

/** set oe[*].mod[3].heater = 30mW */
setStatement : SET expression '=' expression ;

/** place mod[i] = MicroRingModulator(radius = 5um) in pic at (1mm, 2mm) { heater 25mW } */
placeStatement : PLACE declaredName '=' expression clause* block? ;

/** stack eic on pic.top at (1mm, 1mm) bond hybrid(pitch = 9um) */
stackStatement : STACK expression clause* block? ;

connectStatement : CONNECT expression TO expression clause* block? ;

/** net gnd = [asic.gnd, base.gnd]; as a setting of an array: net "gnd" */
netStatement : NET (STRING clause* | declaredName '=' expression clause* block?) ;

/** route wg[i]: mod[i].out -> tip[i].in using strip { bend euler(radius = 10um) } */
routeStatement : ROUTE expression (':' expression)? '->' expression clause* block? ;

/** port optical line[i in 0 ..< lanes] = tip[i].fiber carries rate */
portStatement : PORT kind=name port=name indices? ('=' expression)? clause* block? ;

indices : '[' binding (',' binding)* ']' ;

/** draw core = ring((0um, 0um), 5um, 450nm) or rect(…) */
drawStatement : DRAW expression '=' expression ;

/** waive "Si.W" { at oe[2]  reason "…"  owner "…"  until "2026-12-31" } */
waiveStatement : WAIVE (STRING | name) block ;

/** apply cpo(oe[*, *]) */
applyStatement : APPLY expression ;

/** size 12mm x 6mm, or with a block an object: die asic { … } on base at center bond c4(pitch = 130um) */
objectOrSetting : IDENTIFIER settingValue (block (clause+ block?)? | clause*) ;

settingValue : expression (X expression)* ;

clause : clauseKey settingValue ;

clauseKey
  : IN | ON | AT | BESIDE | GAP | INSET | SHIFT | ROTATE | MIRROR | BOND | USING | ATTACH | CARRIES | ALIGN | ARRAY | PITCH
  | FACE | DIRECTION | WIDTH
  ;

declaredName : name ('[' expression (',' expression)* ']')? ;

/** From the tightest to the loosest. */
expression
  : primary                                                                        # plain
  | expression '.' memberName                                                      # member
  | expression '[' indexItem (',' indexItem?)* ']'                                 # index
  | expression '(' (argument (',' argument?)*)? ')'                                # call
  | <assoc = right> expression '^' expression                                      # binary
  | ('-' | '+') expression                                                         # unary
  | expression ('*' | '/' | '%') expression                                        # binary
  | expression ('+' | '-') expression                                              # binary
  | expression ('..' | '..<') expression                                           # range
  | expression ('==' | '!=' | '<=' | '<' | '>=' | '>' | WITHIN) expression         # binary
  | NOT expression                                                                 # unary
  | expression AND expression                                                      # binary
  | expression (OR | XOR) expression                                               # binary
  | IF expression THEN expression ELSE expression                                  # conditional
  ;

primary
  : QUANTITY qualifier*                                                            # quantity
  | NUMBER                                                                         # number
  | STRING                                                                         # string
  | (TRUE | FALSE)                                                                 # truth
  | name                                                                           # reference
  | '*' '.' memberName                                                             # anywhere
  | '(' expression (',' expression?)* ')'                                          # groupOrTuple
  | '[' (expression (',' expression?)*)? ']'                                       # list
  ;

indexItem : '*' | expression ;

argument : expression ('=' expression)? ;

/** 224Gbps raw, 4.096Tbps both_directions */
qualifier : RAW | NET_RATE | PER_DIRECTION | BOTH_DIRECTIONS ;

/** Clause keys and x are names too, where no clause can stand. */
name
  : IDENTIFIER | X | GAP | INSET | SHIFT | ROTATE | MIRROR | BOND | ALIGN | ARRAY | PITCH | FACE | DIRECTION | WIDTH | RAW
  | PER_DIRECTION | NET_RATE | NET | FAIL | TO | OF | IN | AS
  ;

memberName : name | PORT | ON | AT ;

IMPORT : 'import' ;
AS : 'as' ;
TECHNOLOGY : 'technology' ;
RULES : 'rules' ;
PROFILE : 'profile' ;
COMPONENT : 'component' ;
DESIGN : 'design' ;
SCENARIO : 'scenario' ;
OF : 'of' ;
FUNCTION : 'function' ;
LET : 'let' ;
FOR : 'for' ;
IF : 'if' ;
THEN : 'then' ;
ELSE : 'else' ;
REQUIRE : 'require' ;
EXPECT : 'expect' ;
FAIL : 'fail' ;
BECAUSE : 'because' ;
SET : 'set' ;
PLACE : 'place' ;
STACK : 'stack' ;
CONNECT : 'connect' ;
TO : 'to' ;
NET : 'net' ;
ROUTE : 'route' ;
PORT : 'port' ;
DRAW : 'draw' ;
WAIVE : 'waive' ;
APPLY : 'apply' ;
IN : 'in' ;
ON : 'on' ;
AT : 'at' ;
BESIDE : 'beside' ;
GAP : 'gap' ;
INSET : 'inset' ;
SHIFT : 'shift' ;
ROTATE : 'rotate' ;
MIRROR : 'mirror' ;
BOND : 'bond' ;
USING : 'using' ;
ATTACH : 'attach' ;
CARRIES : 'carries' ;
ALIGN : 'align' ;
ARRAY : 'array' ;
PITCH : 'pitch' ;
FACE : 'face' ;
DIRECTION : 'direction' ;
WIDTH : 'width' ;
RAW : 'raw' ;
NET_RATE : 'net_rate' ;
PER_DIRECTION : 'per_direction' ;
BOTH_DIRECTIONS : 'both_directions' ;
AND : 'and' ;
OR : 'or' ;
XOR : 'xor' ;
NOT : 'not' ;
WITHIN : 'within' ;
TRUE : 'true' ;
FALSE : 'false' ;
X : 'x' ;

LBRACE : '{' ;
RBRACE : '}' ;
LPAREN : '(' ;
RPAREN : ')' ;
LBRACKET : '[' ;
RBRACKET : ']' ;
COMMA : ',' ;
COLON : ':' ;
EQUALS : '=' ;
PLUS : '+' ;
MINUS : '-' ;
TIMES : '*' ;
LESS_OR_EQUAL : '<=' ;
GREATER_OR_EQUAL : '>=' ;

/** Before QUANTITY, since 1e3 is no quantity of unit e3. */
NUMBER : NUMBER_TEXT ;

/** Only with a tight unit; the lexer's subclass joins what follows: a unit behind a blank, and quotients of units. */
QUANTITY : NUMBER_TEXT ('%' | UNIT_LETTER (UNIT_LETTER | [0-9])*) ;

fragment NUMBER_TEXT : [0-9] [0-9_]* ('.' [0-9]+)? ([eE] [+-]? [0-9]+)? ;

fragment UNIT_LETTER : [a-zA-ZµμΩ°²³_] ;

IDENTIFIER : [a-zA-Z_] [a-zA-Z0-9_]* ;

STRING : '"' (~["\\\r\n] | '\\' ~[\r\n])* '"' ;

DOC_COMMENT : '///' ~[\r\n]* -> channel(2) ;
LINE_COMMENT : '//' ~[\r\n]* -> channel(HIDDEN) ;
BLOCK_COMMENT : '/*' .*? ('*/' | EOF) -> channel(HIDDEN) ;
BLANK : [ \t\r\n\uFEFF]+ -> channel(HIDDEN) ;

/** Reported by the lexer's subclass, which goes on as if the string had ended. */
UNTERMINATED_STRING : '"' (~["\\\r\n] | '\\' ~[\r\n])* '\\'? ;

/** Reported by the lexer's subclass and left out. */
UNKNOWN : . ;
