/** A value without the blanks around it, as WebKit counts them: a vertical tab and a form feed are among them. Measured. */
export function trimmedInWebkit(value: string): string {
  return value.replace(/^[\t-\r ]+|(?<![\t-\r ])[\t-\r ]+$/g, '')
}
