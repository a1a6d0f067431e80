/**
 * What is found at a place, found once: a reader is asked for every call or policy of a file, and one that looked through
 * the file each time would take a square of the time.
 */
export function foundOnce<In extends object, Found>(find: (place: In) => Found): (place: In) => Found {
  const known = new WeakMap<In, { readonly found: Found }>()
  return (place) => {
    const kept = known.get(place) ?? { found: find(place) }
    known.set(place, kept)
    return kept.found
  }
}
