package main

import "github.com/gofiber/fiber/v3/middleware/cors"

func main() {
	app.Use(cors.New(cors.Config{
		AllowOrigins:     []string{"https://app.example.com", "https://*.example.org"},
		AllowMethods:     []string{"GET", "PUT"},
		AllowCredentials: true,
	}))
}
