package com.example.orders;

import static com.example.orders.Shop.BREAD;
import static com.example.orders.Shop.LAMP;
import static com.example.orders.Shop.NEW;
import static com.example.orders.Shop.NOVEL;
import static com.example.orders.Shop.OLD;
import static com.example.orders.Shop.TODAY;
import static com.example.orders.Shop.euros;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PriceCalculatorTest {

    private final PriceCalculator calculator = new PriceCalculator(Shop.taxes(), Shop.shipping());

    @Test
    void withoutAnyDiscount() {
        var price = calculator.price(Shop.order().add(BREAD, 2), NEW, null, TODAY);

        assertEquals(euros("5.00"), price.subtotal());
        assertEquals(euros("0.00"), price.discount());
        assertEquals(euros("0.50"), price.tax());
        assertEquals(euros("3.00"), price.shipping());
        assertEquals(euros("8.50"), price.total());
    }

    @Test
    void theBetterOfCouponAndLoyaltyCounts() {
        var order = Shop.order().add(NOVEL, 2);

        assertEquals(euros("4.00"), calculator.price(order, NEW, Shop.coupon(), TODAY).discount());
        assertEquals(euros("4.40"), calculator.price(order, OLD, Shop.coupon(), TODAY).discount());
    }

    @Test
    void taxIsOnWhatIsPaid() {
        var price = calculator.price(Shop.order().add(NOVEL, 2), NEW, Shop.coupon(), TODAY);

        assertEquals(euros("1.80"), price.tax());
        assertEquals(euros("40.80"), price.total());
    }

    @Test
    void freeShippingLooksAtTheReducedSum() {
        assertEquals(euros("0"), calculator.price(Shop.order().add(NOVEL, 5), NEW, null, TODAY).shipping());
        assertEquals(euros("6.00"), calculator.price(Shop.order().add(NOVEL, 5), OLD, null, TODAY).shipping());
    }

    @Test
    void shippingGoesByWeight() {
        assertEquals(euros("3.00"), Shop.shipping().price(1000, euros("1")));
        assertEquals(euros("6.00"), Shop.shipping().price(1001, euros("1")));
        assertEquals(euros("0"), Shop.shipping().price(0, euros("1")));
        assertThrows(IllegalArgumentException.class, () -> Shop.shipping().price(20001, euros("1")));
    }

    @Test
    void categoriesHaveTheirRates() {
        assertEquals(20, Shop.taxes().percent(Product.Category.OTHER));
        assertEquals(10, Shop.taxes().percent(Product.Category.FOOD));
        assertEquals(euros("11.00"), Shop.taxes().on(Shop.order().add(LAMP, 1).add(NOVEL, 1), 0));
    }
}
