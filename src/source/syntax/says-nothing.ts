const unit =
  /^((method|function|constructor|field|enum|interface|import|using|record|struct|trait|type|package)_(declaration|definition|directive|item|header|list)|(function|impl|struct|enum|use|mod|trait)_item|FunctionDefinition|ImportStatement|method|line_comment|block_comment|comment|Comment)$/
/** What settings are made of: text, and the words of CORS. */
const wanted = /["'`]|cors|origin|allow|access|header|ttp|security/i

/**
 * Whether a function or field holds no text and no word of CORS, so that no setting can stand in it: most of a
 * program is such, and is not worth keeping as a tree.
 */
export function saysNothing(type: string, file: string, from: number, to: number): boolean {
  return unit.test(type) && !wanted.test(file.slice(from, to))
}
