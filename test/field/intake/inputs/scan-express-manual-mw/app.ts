import express, { Request, Response, NextFunction } from 'express'
const app = express()
app.use((req: Request, res: Response, next: NextFunction) => {
  const allowed = ['https://shop.example.com', 'http://localhost:3000']
  const origin = req.headers.origin as string
  if (allowed.includes(origin)) res.setHeader('Access-Control-Allow-Origin', origin)
  res.header('Access-Control-Allow-Methods', 'GET,POST,OPTIONS')
  res.header('Access-Control-Allow-Headers', 'Content-Type')
  res.header('Access-Control-Allow-Credentials', 'true')
  if (req.method === 'OPTIONS') return res.sendStatus(204)
  next()
})
