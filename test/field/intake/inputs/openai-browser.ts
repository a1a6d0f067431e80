const client = new OpenAI({ apiKey, baseURL: 'https://llm.acme.io/v1', dangerouslyAllowBrowser: true })
await client.chat.completions.create({ model: 'x', messages: [] })