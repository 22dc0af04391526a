/// What is particular to the language: folding for search, order, numbers in words.
public enum Vietnamese {}
