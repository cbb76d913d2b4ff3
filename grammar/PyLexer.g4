lexer grammar PyLexer;
NAME : [a-z]+ ;
