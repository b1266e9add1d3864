package org.lectern.testkit;

/** What every search promises. */
public interface SearchContract extends SearchWordsContract, SearchFactsContract {}
