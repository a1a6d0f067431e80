/** A method that no server knows: only a policy that allows everything allows it. It is asked about, never sent. */
export const madeUpMethod = 'CORSTRIAGE'

/** A header that no server knows by name. */
export const madeUpHeader = 'x-cors-triage'
