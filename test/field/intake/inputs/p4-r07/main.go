package main

import (
	"github.com/gin-contrib/cors"
	"github.com/gin-gonic/gin"
)

func main() {
	r := gin.Default()
	r.Use(cors.New(cors.Config{
		AllowOrigins:     []string{"https://*.oak.example.com"},
		AllowMethods:     []string{"GET"},
		AllowCredentials: true,
	}))
	r.Run()
}