package com.example.lending;

/** Where a book stands, written as room, shelf and place: {@code R2-14-7}. */
public record ShelfMark(String room, int shelf, int place) {

    public static ShelfMark parse(String text) {
        int first = text.indexOf('-');
        int last = text.lastIndexOf('-');
        if (first < 1 || last == first) {
            throw new IllegalArgumentException("not a shelf mark: " + text);
        }
        String room = text.substring(0, first);
        int shelf = Integer.parseInt(text.substring(first, last));
        int place = Integer.parseInt(text.substring(last + 1));
        return new ShelfMark(room, shelf, place);
    }

    @Override
    public String toString() {
        return room + "-" + shelf + "-" + place;
    }
}
