export const corsConfig = {
  origin: ['https://app.example.com', 'http://localhost:4200/'],
  credentials: true,
}
