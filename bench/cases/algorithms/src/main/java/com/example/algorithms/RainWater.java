package com.example.algorithms;

/** How much water stays between walls. */
public final class RainWater {

    private RainWater() {}

    public static int caught(int[] walls) {
        int left = 0;
        int right = walls.length - 1;
        int highestLeft = 0;
        int highestRight = 0;
        int water = 0;
        while (left < right) {
            if (walls[left] < walls[right]) {
                highestLeft = Math.max(highestLeft, walls[left]);
                water += highestLeft - walls[left];
                left++;
            } else {
                highestRight = Math.max(highestRight, walls[right]);
                water += highestRight - walls[right];
                right--;
            }
        }
        return water;
    }
}
