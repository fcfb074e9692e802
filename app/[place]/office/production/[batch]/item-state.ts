const STATES = ['waiting', 'in-batch', 'made', 'spoiled', 'cancelled'] as const

export const isItemState = (state: string): state is (typeof STATES)[number] => STATES.some((each) => each === state)
