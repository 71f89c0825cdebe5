/*
 * The Shoreline language.
 *
 * Layout is free: statements need no separator, since each starts with a keyword or with a setting's key and no
 * two expressions ever stand side by side. What a setting or an object kind means is not grammar but vocabulary
 * (dev.shoreline.dsl.vocabulary), so that an unknown one is reported with the nearest known one.
 */
grammar Shoreline;

sourceFile : importDeclaration* declaration* EOF ;

importDeclaration : IMPORT STRING (AS name)? ;

declaration
  : definition
  | letStatement
  | functionDeclaration
  ;

/** technology, rules, profile, component, design, scenario */
definition : definitionKind name parameters? (OF path)? block ;

definitionKind : TECHNOLOGY | RULES | PROFILE | COMPONENT | DESIGN | SCENARIO ;

parameters : '(' (parameter (',' parameter)* ','?)? ')' ;

parameter : name ':' typeName ('=' value=expression)? (IN bounds=expression)? ;

typeName : name | '[' name ']' ;

functionDeclaration : FUNCTION name parameters (':' typeName)? '=' expression ;

block : '{' statement* '}' ;

statement
  : letStatement
  | functionDeclaration
  | forStatement
  | ifStatement
  | requireStatement
  | setStatement
  | placeStatement
  | stackStatement
  | connectStatement
  | netStatement
  | routeStatement
  | portStatement
  | drawStatement
  | waiveStatement
  | applyStatement
  | objectStatement
  | setting
  ;

letStatement : LET name (':' typeName)? '=' expression ;

/** for i in 0 ..< 8 for k in (north, south) … */
forStatement : (FOR name IN expression)+ (block | statement) ;

ifStatement : IF expression block (ELSE (block | ifStatement))? ;

/** require oe.loss <= 4dB because "link budget" */
requireStatement : (EXPECT FAIL reason=STRING)? REQUIRE (label=name ':')? expression (BECAUSE because=STRING)? ;

/** set oe[*].mod[3].heater = 30mW */
setStatement : SET path '=' expression ;

/** place mod[i] = MicroRingModulator(radius = 5um) in pic at (1mm, 2mm) { heater 25mW } */
placeStatement : PLACE declaredName '=' expression clause* block? ;

/** stack eic on pic.top at (1mm, 1mm) bond hybrid(pitch = 9um) */
stackStatement : STACK path clause* block? ;

connectStatement : CONNECT path TO path clause* block? ;

/** net gnd = [asic.gnd, base.gnd] */
netStatement : NET declaredName '=' expression clause* block? ;

/** route wg[i]: mod[i].out -> tip[i].in using strip { bend euler(radius = 10um) } */
routeStatement : ROUTE (declaredName ':')? path '->' path clause* block? ;

/** port optical line[i in 0 ..< lanes] = tip[i].fiber carries rate */
portStatement : PORT kind=name name portIndices? ('=' path)? clause* block? ;

portIndices : '[' portIndex (',' portIndex)* ']' ;

portIndex : name IN expression ;

/** draw core = ring((0um, 0um), 5um, 450nm) or rect(…) */
drawStatement : DRAW path '=' expression ;

/** waive "Si.W" { at oe[2]  reason "…"  owner "…"  until "2026-12-31" } */
waiveStatement : WAIVE (STRING | name) block ;

/** apply cpo(oe[*, *]) */
applyStatement : APPLY expression ;

/** die asic { … } on base at center bond c4(pitch = 130um) */
objectStatement : kind=IDENTIFIER declaredName block clause* block? ;

declaredName : name ('[' expression (',' expression)* ']')? ;

setting : key settingValue ;

settingValue : expression (X expression)* ;

/** What may follow an object outside its block; it binds to the object before it. */
clause : clauseKey settingValue ;

clauseKey
  : IN | ON | AT | BESIDE | GAP | SHIFT | ROTATE | MIRROR | BOND | USING | ATTACH | CARRIES | ALIGN | ARRAY | PITCH
  | FACE | DIRECTION | WIDTH
  ;

key : IDENTIFIER | X | clauseKey ;

/** An expression in a place where only a path makes sense; what it selects is checked later. */
path : postfix ;

expression
  : IF expression THEN expression ELSE expression                                  # conditional
  | disjunction                                                                    # plain
  ;

disjunction : conjunction ((OR | XOR) conjunction)* ;

conjunction : negation (AND negation)* ;

negation : NOT negation | comparison ;

comparison : range (('==' | '!=' | '<=' | '<' | '>=' | '>' | WITHIN) range)? ;

range : sum (('..' | '..<') sum)? ;

sum : product (('+' | '-') product)* ;

product : unary (('*' | '/' | '%') unary)* ;

unary : ('-' | '+') unary | power ;

power : postfix ('^' unary)? ;

postfix : primary suffix* ;

suffix
  : '.' name                                                                       # member
  | '[' indexItem (',' indexItem)* ']'                                             # index
  | '(' (argument (',' argument)* ','?)? ')'                                       # call
  ;

indexItem : '*' | expression ;

argument : (name '=')? expression ;

primary
  : QUANTITY qualifier*                                                            # quantity
  | NUMBER                                                                         # number
  | STRING                                                                         # string
  | (TRUE | FALSE)                                                                 # truth
  | name                                                                           # reference
  | '*' '.' name                                                                   # anywhere
  | '(' expression ')'                                                             # group
  | '(' expression (',' expression)+ ','? ')'                                      # tuple
  | '[' (expression (',' expression)* ','?)? ']'                                   # list
  ;

/** 224Gbps raw, 4.096Tbps both_directions */
qualifier : RAW | NET_RATE | PER_DIRECTION | BOTH_DIRECTIONS ;

/** Clause keys and x are names too, where no clause can stand. */
name
  : IDENTIFIER | X | GAP | SHIFT | ROTATE | MIRROR | BOND | ALIGN | ARRAY | PITCH | FACE | DIRECTION | WIDTH | RAW
  | FAIL | TO | PORT | NET | OF | IN
  ;

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

/**
 * A number with its unit: 12mm, 25 kW/m2/K, 2.6ppm/K. Without a blank any word is taken for the unit, so that a
 * misspelt one is reported as such; behind a blank only known units are. After a tight '/' only known units count:
 * 10um/n divides by n.
 */
QUANTITY
  : NUMBER_TEXT UNIT_WORD ('/' KNOWN_UNIT)*
  | NUMBER_TEXT [ \t]+ KNOWN_UNIT ('/' KNOWN_UNIT)*
  | NUMBER_TEXT [ \t]* '/' KNOWN_UNIT
  ;

NUMBER : NUMBER_TEXT ;

fragment NUMBER_TEXT : [0-9] [0-9_]* ('.' [0-9]+)? ([eE] [+-]? [0-9]+)? ;

fragment UNIT_WORD : [a-zA-ZµμΩ°%] [a-zA-Z0-9µμΩ°_]* ;

/** Kept equal to the unit table by a test. */
fragment KNOWN_UNIT
  : ('nm' | 'um' | 'µm' | 'μm' | 'mm' | 'cm' | 'm' | 'm2' | 'mm2' | 'cm2' | 'um2' | 'm3' | 'cm3'
  | 'deg' | 'rad' | 's' | 'ms' | 'us' | 'ns' | 'ps' | 'Hz' | 'MHz' | 'GHz' | 'THz'
  | 'W' | 'mW' | 'uW' | 'kW' | 'J' | 'pJ' | 'fJ' | 'kg' | 'g' | 'K' | 'degC' | 'dB' | 'dBm' | 'bit' | 'bps'
  | 'Mbps' | 'Gbps' | 'Tbps' | 'GBps' | 'ppm' | 'pm' | 'V' | 'A' | 'mA' | 'Ohm' | 'Pa' | 'GPa' | 'MPa' | '%')
  ;

IDENTIFIER : [a-zA-Z_] [a-zA-Z0-9_]* ;

STRING : '"' (~["\\\r\n] | '\\' .)*? '"' ;

DOC_COMMENT : '///' ~[\r\n]* -> channel(2) ;
LINE_COMMENT : '//' ~[\r\n]* -> channel(HIDDEN) ;
BLOCK_COMMENT : '/*' .*? '*/' -> channel(HIDDEN) ;
BLANK : [ \t\r\n\uFEFF]+ -> channel(HIDDEN) ;

UNTERMINATED_STRING : '"' (~["\\\r\n] | '\\' ~[\r\n])* ;
UNKNOWN : . ;
