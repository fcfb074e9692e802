import { PRODUCTS } from '@/lib/domain/production/products'

/** A stored kind is one of the products. */
export const isProduct = (kind: string): kind is (typeof PRODUCTS)[number] => PRODUCTS.some((each) => each === kind)
