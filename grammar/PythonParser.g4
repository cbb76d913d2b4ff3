/*
 * Python 3.6 to 3.14 in one grammar, decided by one token everywhere: ANTLR finds each choice disjoint and generates
 * plain switches. Three helpers make that possible.
 *
 *   Layout, between the scanner and this parser, adds NEWLINE, INDENT and DEDENT, and re-types the few tokens that
 *   would cost a second token of lookahead:
 *     LAST_COMMA    a comma with no element after it
 *     LAST_SEMI     a semicolon with no statement after it
 *     NOT_AFTER_IS  the `not` of `is not`
 *     MATCH CASE TYPE   these soft keywords where they are keywords
 *
 *   A rule here often accepts the union of what may stand in a place (an expression or a target, a group or the items
 *   of a `with`); the action that ends it knows which it was, and refuses the rest.
 *
 *   Binary operators are one flat sequence; OperatorStack resolves precedence.
 *
 * Actions call the builder classes this parser inherits from. `here()` is the number of the next token; a rule takes it
 * first, to know later where it began. `mark()` is the height of the node stack; `list(mark)` takes what was pushed
 * since. Expressions and patterns are returned; statements and clauses are pushed by the rule that reads them.
 */
parser grammar PythonParser;

options {
    tokenVocab = PythonTokens;
    superClass = StatementBuilder;
}

@header {
import dev.hasten.syntax.*;
import java.util.List;
}

// ---------------------------------------------------------------- statements

file : statement* EOF ;

statement
    : simpleLine | ifStmt | whileStmt | forStmt[here(), false] | tryStmt | withStmt[here(), false] | matchStmt
    | functionDef[here(), false, List.of()] | classDef[List.of()] | decorated | asyncStmt ;

simpleLine : simpleStmt (';' simpleStmt)* LAST_SEMI? NEWLINE ;

block returns [List<Stmt> value] @init {int mark = mark();}
    : (simpleLine | NEWLINE INDENT statement+ DEDENT) {$value = list(mark);} ;

simpleStmt @init {int at = here();}
    : exprStmt | returnStmt | importStmt | fromStmt | raiseStmt | delStmt | assertStmt | globalStmt | typeAlias
    | 'pass' {push(new Stmt.Pass(span(at)));}
    | 'break' {breakStmt(at);}
    | 'continue' {continueStmt(at);} ;

// An expression, an assignment of any kind: what follows the first expression decides.
exprStmt @init {int at = here();}
    : rhs ( annotated[at, $rhs.value] | augmented[at, $rhs.value] | assigned[at, $rhs.value]
          | {push(new Stmt.ExprStmt($rhs.value, span(at)));} ) ;

annotated[int at, Expr left] @init {Expr value = null;}
    : ':' annotation ('=' rhs {value = $rhs.value;})? {annAssign($at, $left, $annotation.value, value);} ;

annotation returns [Expr value] @init {int at = here(); int marks = marks();}
    : expr {$value = annotation(at, marks, $expr.value);} ;

augmented[int at, Expr left] @init {int operator = here();}
    : AUGASSIGN rhs {augAssign($at, $left, operator, $rhs.value);} ;

assigned[int at, Expr first] @init {int mark = mark(); Expr last = $first;}
    : ('=' {push(store(last));} rhs {last = $rhs.value;})+ {assign($at, mark, last);} ;

rhs returns [Expr value]
    : starExprs {$value = $starExprs.value;} | yieldExpr {$value = $yieldExpr.value;} ;

yieldExpr returns [Expr value] @init {int at = here(); Expr result = null;}
    : 'yield' ( 'from' expr {$value = yieldFrom(at, $expr.value);}
              | (starExprs {result = $starExprs.value;})? {$value = yielded(at, result);} ) ;

returnStmt @init {int at = here(); Expr value = null;}
    : 'return' (starExprs {value = $starExprs.value;})? {returnStmt(at, value);} ;

raiseStmt @init {int at = here(); Expr exc = null; Expr cause = null;}
    : 'raise' (e=expr {exc = $e.value;} ('from' c=expr {cause = $c.value;})?)?
      {push(new Stmt.Raise(exc, cause, span(at)));} ;

delStmt @init {int at = here();}
    : 'del' starExprs {delete(at, $starExprs.value);} ;

assertStmt @init {int at = here(); Expr message = null;}
    : 'assert' test=expr (',' m=expr {message = $m.value;})?
      {push(new Stmt.Assert($test.value, message, span(at)));} ;

globalStmt @init {int at = here(); int mark = mark();}
    : 'global' NAME {push(name());} (',' NAME {push(name());})* {global(at, mark);}
    | 'nonlocal' NAME {push(name());} (',' NAME {push(name());})* {nonlocal(at, mark);} ;

typeAlias @init {int at = here(); Expr.Name alias = null; List<Clause.TypeParam> params = List.of(); int marks = marks();}
    : TYPE NAME {alias = aliasName(at);} (typeParams {params = $typeParams.value;})? '=' expr
      {refuseMarks(marks, at, "a type alias"); typeAlias(at, alias, params, $expr.value);} ;

importStmt @init {int at = here(); int mark = mark();}
    : 'import' dottedAlias (',' dottedAlias)* {push(new Stmt.Import(list(mark), span(at)));} ;

dottedAlias @init {int at = here(); String asname = null;}
    : dotted ('as' NAME {asname = boundName();})? {push(new Clause.Alias($dotted.value, asname, span(at)));} ;

dotted returns [String value] @init {int at = here();}
    : NAME ('.' NAME)* {$value = dotted(at);} ;

fromStmt @init {int at = here(); int mark = mark(); int level = 0; String module = null;}
    : 'from' ('.' {level++;} | '...' {level += 3;})* (dotted {module = $dotted.value;})? 'import'
      ( '*' {importStar(at);} | '(' alias (',' alias)* LAST_COMMA? ')' | alias (',' alias)* )
      {importFrom(at, module, mark, level);} ;

alias @init {int at = here(); String name = null; String asname = null;}
    : NAME {name = name();} ('as' NAME {asname = boundName();})? {push(new Clause.Alias(name, asname, span(at)));} ;

// An `elif` is an `if` within the `else`; a loop, since there may be thousands.
ifStmt @init {int at = here(); int mark = mark();}
    : 'if' namedExpr ':' block {branch(at, $namedExpr.value, $block.value);}
      ({at = here();} 'elif' namedExpr ':' block {branch(at, $namedExpr.value, $block.value);})*
      elseBlock {ifStmt(mark, $elseBlock.value);} ;

elseBlock returns [List<Stmt> value]
    : 'else' ':' block {$value = $block.value;}
    | {$value = List.of();} ;

whileStmt @init {int at = here();}
    : 'while' namedExpr ':' {int outside = enterLoop();} block {leaveLoop(outside);} elseBlock
      {push(new Stmt.While($namedExpr.value, $block.value, $elseBlock.value, blockSpan(at)));} ;

forStmt[int at, boolean async]
    : 'for' targets 'in' starExprs ':' {int outside = enterFor($at, $async, $starExprs.value);} block
      {leaveLoop(outside);} elseBlock
      {push(new Stmt.For($async, $targets.value, $starExprs.value, $block.value, $elseBlock.value, blockSpan($at)));} ;

tryStmt
@init {int at = here(); int mark = mark(); boolean star = false; List<Stmt> orelse = List.of(); List<Stmt> last = List.of();}
    : 'try' ':' body=block
      ( (exceptClause {star = handler(mark, star, $exceptClause.star);})+ ('else' ':' e=block {orelse = $e.value;})? ('finally' ':' f=block {last = $f.value;})?
      | 'finally' ':' f=block {last = $f.value;} )
      {tryStmt(at, star, $body.value, mark, orelse, last);} ;

// `except A, B:` without parentheses is a tuple (3.14).
exceptClause returns [boolean star] @init {int at = here(); Expr type = null; String name = null;}
    : 'except' ('*' {$star = true;})? (exceptTypes {type = $exceptTypes.value;} ('as' NAME {name = boundName();})?)? ':'
      {int outside = enterHandler(at, $star, type, name);} block
      {leaveHandler(at, $star, type, name, $block.value, outside);} ;

exceptTypes returns [Expr value] @init {int at = here(); int mark = mark(); boolean comma = false;}
    : expr {push($expr.value);} (',' expr {push($expr.value);})* (LAST_COMMA {comma = true;})?
      {$value = exceptTypes(at, mark, comma);} ;

// The items may stand in parentheses, which `group` reads: it leaves them with the builder.
withStmt[int at, boolean async] @init {int mark = mark();}
    : 'with' withItem (',' withItem)* ':' {withHeader($at, $async, mark);} block {with($at, $async, mark, $block.value);} ;

withItem @init {int at = here(); Expr target = null;}
    : expr ('as' t=target {target = $t.value;})? {push(new Clause.WithItem($expr.value, target, span(at)));} ;

decorated @init {int mark = mark(); List<Expr> decorators = null;}
    : (decorator {push($decorator.value);})+ {decorators = list(mark);}
      (functionDef[here(), false, decorators] | classDef[decorators] | asyncFunctionDef[decorators]) ;

decorator returns [Expr value]
    : '@' namedExpr NEWLINE {$value = $namedExpr.value; decorator($value);} ;

asyncStmt @init {int at = here();}
    : 'async' (functionDef[at, true, List.of()] | forStmt[at, true] | withStmt[at, true]) ;

asyncFunctionDef[List<Expr> decorators] @init {int at = here();}
    : 'async' functionDef[at, true, $decorators] ;

functionDef[int at, boolean async, List<Expr> decorators]
@init {String name = null; Expr returns = null; List<Clause.TypeParam> typeParams = List.of();}
    : 'def' NAME {name = boundName();} (typeParams {typeParams = $typeParams.value;})?
      '(' parameters ')' ('->' annotation {returns = $annotation.value;})? ':' {enterFunction($at, $async, typeParams);} block
      {functionDef($at, $async, name, $parameters.value, $block.value, $decorators, returns, typeParams);} ;

// The kinds of parameters are told apart by marks on the stack: parameters() sorts them.
parameters returns [Clause.Arguments value] @init {int at = here(); int mark = mark();}
    : (parameter (',' parameter)* LAST_COMMA?)? {$value = parameters(at, mark);} ;

parameter
    : annotatedParameter
    | '*' ({star();} starParameter | {bareStar();})
    | '**' {doubleStar();} annotatedParameter
    | '/' {slash();} ;

annotatedParameter @init {int at = here(); String name = null; Expr annotation = null; Expr value = null;}
    : NAME {name = boundName();} (':' annotation {annotation = $annotation.value;})? ('=' expr {value = $expr.value;})?
      {push(new Clause.Arg(name, annotation, value, span(at)));} ;

starParameter @init {int at = here(); String name = null; Expr annotation = null;}
    : NAME {name = boundName();} (':' starExpr {annotation = starAnnotation($starExpr.value);})?
      {push(new Clause.Arg(name, annotation, null, span(at)));} ;

classDef[List<Expr> decorators]
@init {int at = here(); int mark = mark(); int marks = marks(); String name = null; List<Clause.TypeParam> typeParams = List.of();}
    : 'class' NAME {name = boundName();} (typeParams {typeParams = $typeParams.value;})? ('(' arguments? ')')? ':'
      {enterClass(at, mark, marks, typeParams);} block {classDef(at, name, mark, $block.value, $decorators, typeParams);} ;

typeParams returns [List<Clause.TypeParam> value] @init {int at = here(); int mark = mark();}
    : '[' typeParam (',' typeParam)* LAST_COMMA? ']' {$value = typeParams(at, mark);} ;

typeParam @init {int at = here(); String name; Expr bound = null; Expr value = null; int marks = marks();}
    : ( NAME {name = boundName();} (':' b=expr {bound = $b.value;})? ('=' d=expr {value = $d.value;})?
        {push(new Clause.TypeVar(name, bound, value, span(at)));}
      | '*' NAME {name = boundName();} ('=' s=starExpr {value = $s.value;})?
        {push(new Clause.TypeVarTuple(name, value, span(at)));}
      | '**' NAME {name = boundName();} ('=' p=expr {value = $p.value;})?
        {push(new Clause.ParamSpec(name, value, span(at)));} )
      {refuseMarks(marks, at, "a type parameter");} ;

// ---------------------------------------------------------------- match

matchStmt @init {int at = here(); int mark = mark();}
    : MATCH starNamedExprs ':' NEWLINE INDENT caseBlock+ DEDENT {matchStmt(at, $starNamedExprs.value, mark);} ;

caseBlock @init {int at = here(); Expr guard = null;}
    : CASE patterns ('if' namedExpr {guard = $namedExpr.value;})? ':' block
      {push(new Clause.MatchCase($patterns.value, guard, $block.value, blockSpan(at)));} ;

// With a comma, a sequence pattern.
patterns returns [Pattern value, boolean open] @init {int at = here(); int mark = mark(); boolean comma = false;}
    : starPattern (',' starPattern)* (LAST_COMMA {comma = true;})?
      {$open = isOpenSequence(mark, comma); $value = $open ? sequencePattern(at, mark) : onePattern();} ;

starPattern @init {int at = here();}
    : '*' NAME {push(new Pattern.MatchStar(captureName(), span(at)));}
    | asPattern {push($asPattern.value);} ;

asPattern returns [Pattern value] @init {int at = here();}
    : orPattern {$value = $orPattern.value;} ('as' NAME {$value = matchAs(at, $value);})? ;

orPattern returns [Pattern value] @init {int at = here(); int mark = mark();}
    : closedPattern {push($closedPattern.value);} ('|' closedPattern {push($closedPattern.value);})*
      {$value = orPattern(at, mark);} ;

// A name is a capture, or with dots a value, or with parentheses a class.
closedPattern returns [Pattern value] @init {int at = here(); int mark = mark(); Expr name;}
    : patternNumber {$value = new Pattern.MatchValue($patternNumber.value, span(at));}
    | strings {$value = stringPattern(at, $strings.value);}
    | ('None' | 'True' | 'False') {$value = singletonPattern(at);}
    | NAME {name = loadName();} ('.' NAME {name = attribute(at, name);})*
      ( {$value = namePattern(at, name);}
      | '(' (patternArgument (',' patternArgument)* LAST_COMMA?)? ')' {$value = classPattern(at, name, mark);} )
    | '(' ( ')' {$value = new Pattern.MatchSequence(List.of(), span(at));}
          | patterns ')' {$value = groupPattern(at, $patterns.value, $patterns.open);} )
    | '[' (starPattern (',' starPattern)* LAST_COMMA?)? ']' {$value = sequencePattern(at, mark);}
    | '{' (patternItem (',' patternItem)* LAST_COMMA?)? '}' {$value = mappingPattern(at, mark);} ;

patternNumber returns [Expr value] @init {int at = here();}
    : '-'? NUMBER {$value = signedNumber(at);} (('+' | '-') NUMBER {$value = complexNumber(at, $value);})? ;

patternArgument @init {int at = here(); String name = null;}
    : asPattern ( {push($asPattern.value);}
                | '=' {name = keywordName(at);} p=asPattern {push(name); push($p.value);} ) ;

patternItem @init {int at = here();}
    : '**' NAME {push(captureRest());}
    | closedPattern ':' {push(mappingKey(at, $closedPattern.value));} asPattern {push($asPattern.value);} ;

// ---------------------------------------------------------------- expressions

starExprs returns [Expr value] @init {int at = here(); int mark = mark(); boolean comma = false;}
    : (starred {push($starred.value);} | expr {push($expr.value);})
      (',' (starred {push($starred.value);} | expr {push($expr.value);}))* (LAST_COMMA {comma = true;})?
      {$value = tupleOrOne(at, mark, comma);} ;

starNamedExprs returns [Expr value] @init {int at = here(); int mark = mark(); boolean comma = false;}
    : starNamedExpr {push($starNamedExpr.value);} (',' starNamedExpr {push($starNamedExpr.value);})*
      (LAST_COMMA {comma = true;})? {$value = tupleOrOne(at, mark, comma);} ;

starExpr returns [Expr value]
    : starred {$value = $starred.value;} | expr {$value = $expr.value;} ;

starNamedExpr returns [Expr value]
    : starred {$value = $starred.value;} | namedExpr {$value = $namedExpr.value;} ;

starred returns [Expr value] @init {int at = here();}
    : '*' disjunction {$value = starred(at, $disjunction.value);} ;

namedExpr returns [Expr value] @init {int at = here();}
    : expr {$value = $expr.value;} (':=' v=expr {$value = namedExpr(at, $value, $v.value);})? ;

expr returns [Expr value] @init {int at = here();}
    : lambda {$value = $lambda.value;}
    | body=disjunction {$value = $body.value;}
      ( 'if' test=disjunction 'else' orelse=expr
        {$value = new Expr.IfExp($test.value, $value, $orelse.value, span(at));} )? ;

lambda returns [Expr value] @init {int at = here(); int mark = mark(); Clause.Arguments args = null;}
    : 'lambda' (lambdaParameter (',' lambdaParameter)* LAST_COMMA?)? {args = parameters(at + 1, mark);}
      ':' {enterLambda();} expr {$value = lambda(at, args, $expr.value);} ;

lambdaParameter
    : plainParameter
    | '*' ({star();} plainParameter | {bareStar();})
    | '**' {doubleStar();} plainParameter
    | '/' {slash();} ;

plainParameter @init {int at = here(); String name = null; Expr value = null;}
    : NAME {name = boundName();} ('=' expr {value = $expr.value;})? {push(new Clause.Arg(name, null, value, span(at)));} ;

// Operands and operators of every precedence, from `or` down to `**`.
disjunction returns [Expr value] @init {int base = operators();}
    : (('not' | '-' | '+' | '~') {prefix(base);})* primary {operand($primary.at, $primary.value);}
      ( ( 'or' | 'and' | '<' | '>' | '==' | '>=' | '<=' | '!=' | 'in' | '|' | '^' | '&' | '<<' | '>>' | '+' | '-'
        | '*' | '/' | '//' | '%' | '@' | '**' | 'not' 'in' | 'is' NOT_AFTER_IS? ) {infix(base);}
        (('not' | '-' | '+' | '~') {prefix(base);})* primary {operand($primary.at, $primary.value);} )*
      {$value = reduce(base);} ;

primary returns [int at, Expr value] @init {int at = here(); int first = at;}
    : ('await' {first++;})?
      ( NAME {$value = loadName();} | (NUMBER | 'None' | 'True' | 'False' | '...') {$value = constant();}
      | strings {$value = $strings.value;} | group {$value = $group.value;} | list {$value = $list.value;}
      | braces {$value = $braces.value;} )
      ( '.' NAME {$value = attribute(first, $value);}
      | '(' {int mark = mark();} arguments? ')' {$value = call(first, $value, mark);}
      | '[' slices ']' {$value = subscript(first, $value, $slices.value);} )*
      {$at = at; if (first != at) {$value = awaited(at, $value);}} ;

arguments : argument (',' argument)* LAST_COMMA? ;

// A generator expression as the only argument shares the parentheses of the call.
argument @init {int at = here(); int mark = mark();}
    : '*' expr {push(new Expr.Starred($expr.value, Expr.Context.LOAD, span(at)));}
    | '**' expr {push(new Clause.Keyword(null, $expr.value, span(at)));}
    | namedExpr ( {push($namedExpr.value);}
                | '=' {String name = keywordName(at);} expr {push(new Clause.Keyword(name, $expr.value, span(at)));}
                | comprehension {push(argumentGenerator(at, $namedExpr.value, $comprehension.value));} ) ;

slices returns [Expr value] @init {int at = here(); int mark = mark(); boolean comma = false;}
    : slice {push($slice.value);} (',' slice {push($slice.value);})* (LAST_COMMA {comma = true;})?
      {$value = slices(at, mark, comma);} ;

slice returns [Expr value] @init {int at = here();}
    : starred {$value = $starred.value;}
    | ':' bounds[at, null] {$value = $bounds.value;}
    | namedExpr (':' bounds[at, $namedExpr.value] {$value = $bounds.value;} | {$value = index(at, $namedExpr.value);}) ;

bounds[int at, Expr lower] returns [Expr value] @init {Expr upper = null; Expr step = null;}
    : (u=expr {upper = $u.value;})? (':' (s=expr {step = $s.value;})?)? {$value = slice($at, $lower, upper, step);} ;

comprehension returns [List<Clause.Comprehension> value] @init {int mark = mark();}
    : comprehensionFor+ {$value = list(mark);} ;

comprehensionFor @init {int at = here(); int mark = mark(); boolean async = false;}
    : ('async' {async = true;})? 'for' targets 'in' d=disjunction ('if' c=disjunction {push($c.value);})*
      {comprehensionFor(at, async, $targets.value, $d.value, mark);} ;

// A tuple, a parenthesised expression, a generator expression, or the items of a `with`.
group returns [Expr value] @init {int at = here(); int mark = mark(); boolean comma = false;}
    : '(' ( ')' {$value = new Expr.Tuple(List.of(), Expr.Context.LOAD, span(at));}
          | yieldExpr ')' {$value = $yieldExpr.value;}
          | groupItem ( comprehension ')' {$value = generator(at, mark, $comprehension.value);}
                      | (',' groupItem)* (LAST_COMMA {comma = true;})? ')' {$value = group(at, mark, comma);} ) ) ;

groupItem @init {int at = here();}
    : starred {push($starred.value);}
    | namedExpr ({push($namedExpr.value);} | 'as' target {push(groupedWithItem(at, $namedExpr.value, $target.value));}) ;

list returns [Expr value] @init {int at = here(); int mark = mark();}
    : '[' ( ']' {$value = new Expr.ListDisplay(List.of(), Expr.Context.LOAD, span(at));}
          | starNamedExpr ( comprehension ']' {$value = listComp(at, $starNamedExpr.value, $comprehension.value);}
                          | {push($starNamedExpr.value);} (',' starNamedExpr {push($starNamedExpr.value);})* LAST_COMMA?
                            ']' {$value = new Expr.ListDisplay(list(mark), Expr.Context.LOAD, span(at));} ) ) ;

// A dictionary or a set; empty, a dictionary.
braces returns [Expr value] @init {int at = here(); int mark = mark();}
    : '{' ( '}' {$value = new Expr.Dict(List.of(), span(at));}
          | bracesItem ( comprehension '}' {$value = bracesComp(at, mark, $comprehension.value);}
                       | (',' bracesItem)* LAST_COMMA? '}' {$value = braces(at, mark);} ) ) ;

bracesItem @init {int at = here();}
    : starred {push($starred.value);}
    | '**' disjunction {push(new Clause.DictItem(null, bitwise($disjunction.value, at + 1), span(at)));}
    | namedExpr ({push(setItem(at, $namedExpr.value));} | ':' expr {push(dictItem(at, $namedExpr.value, $expr.value));}) ;

targets returns [Expr value] @init {int at = here(); int mark = mark(); boolean comma = false;}
    : starTarget {push($starTarget.value);} (',' starTarget {push($starTarget.value);})* (LAST_COMMA {comma = true;})?
      {$value = targets(at, mark, comma);} ;

starTarget returns [Expr value] @init {int at = here();}
    : '*' target {$value = new Expr.Starred($target.value, Expr.Context.STORE, span(at));}
    | target {$value = $target.value;} ;

target returns [Expr value] : primary {$value = store($primary.value);} ;

// ---------------------------------------------------------------- strings

// Adjacent literals are one.
strings returns [Expr value] @init {int at = here(); int mark = mark();}
    : (STRING {push(stringConstant());} | formatted {push($formatted.value);})+ {$value = strings(at, mark);} ;

// An f-string, or a t-string (3.14).
formatted returns [Expr value] @init {int at = here(); int mark = mark();}
    : (FSTRING_START | TSTRING_START) (FSTRING_MIDDLE {push(formattedText(at));} | field[at, isTemplate(at)])* FSTRING_END
      {$value = formatted(at, mark);} ;

// `=` keeps the text of the expression, `!r` converts its value, and what follows `:` may hold fields itself.
field[int string, boolean template] @init {int at = here(); int equal = -1; int conversion = -1; Expr.JoinedStr spec = null;}
    : '{' rhs ('=' {equal = here() - 1;})? ('!' NAME {conversion = conversion();})? (':' spec[$string] {spec = $spec.value;})?
      '}' {field($string, $template, at, $rhs.value, equal, conversion, spec);} ;

spec[int string] returns [Expr.JoinedStr value] @init {int at = here() - 1; int mark = mark();}
    : (FSTRING_MIDDLE {push(formattedText($string));} | field[$string, false])* {$value = spec(at, mark);} ;
