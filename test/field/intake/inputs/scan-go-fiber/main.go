package main

import "github.com/gofiber/fiber/v2/middleware/cors"

func main() {
	app := fiber.New()
	app.Use(cors.New(cors.Config{
		AllowOrigins: "https://shop.example.com, https://www.example.com",
		AllowHeaders: "Origin, Content-Type, Accept",
	}))
}
