const supabase = createClient('https://abcdefgh.supabase.co', 'sb_publishable_abcDEF1234567890')
const { data } = await supabase.rpc('totals', { year: 2026 })
await supabase.functions.invoke('hello', { body: { a: 1 } })
