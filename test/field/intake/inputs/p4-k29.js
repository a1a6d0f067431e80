const supabase = createClient('https://xyzabc.supabase.co', 'eyJhbGciOiJIUzI1NiIsGEHEIM.eyJGEHEIM.GEHEIMsig')
const { data } = await supabase.from('rooms').select('id,name').eq('open', true)
await supabase.functions.invoke('hello', { body: { name: 'x' } })
