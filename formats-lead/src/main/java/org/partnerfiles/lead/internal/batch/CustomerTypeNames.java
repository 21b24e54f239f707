package org.partnerfiles.lead.internal.batch;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnerfiles.lead.CustomerType;

/** Kinds of customers in messages. */
final class CustomerTypeNames {

    private CustomerTypeNames() {}

    static String one(CustomerType type) {
        return switch (type) {
            case INDIVIDUAL -> "an individual";
            case BUSINESS -> "a business";
            case SOLE_PROP -> "a sole proprietorship";
        };
    }

    static String anyOf(Set<CustomerType> types) {
        return Stream.of(CustomerType.values())
                .filter(types::contains)
                .map(CustomerTypeNames::one)
                .collect(Collectors.joining(" or "));
    }
}
