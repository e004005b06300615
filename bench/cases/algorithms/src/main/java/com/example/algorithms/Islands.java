package com.example.algorithms;

/** Counts patches of land in a sea. */
public final class Islands {

    private Islands() {}

    /** Land is 1, and hangs together up, down, left and right. The map stays as it is. */
    public static int count(int[][] map) {
        boolean[][] seen = new boolean[map.length][];
        for (int r = 0; r < map.length; r++) {
            seen[r] = new boolean[map[r].length];
        }
        int islands = 0;
        for (int r = 0; r < map.length; r++) {
            for (int c = 0; c < map[r].length; c++) {
                if (map[r][c] == 1 && !seen[r][c]) {
                    islands++;
                    visit(map, seen, r, c);
                }
            }
        }
        return islands;
    }

    private static void visit(int[][] map, boolean[][] seen, int r, int c) {
        if (r < 0 || c < 0 || r >= map.length || c >= map[r].length) {
            return;
        }
        if (map[r][c] == 0 || seen[r][c]) {
            return;
        }
        seen[r][c] = true;
        visit(map, seen, r - 1, c);
        visit(map, seen, r + 1, c);
        visit(map, seen, r, c - 1);
        visit(map, seen, r, c + 1);
    }
}
