package main

import (
	"net/http"
	"os"

	"github.com/gin-contrib/cors"
	"github.com/gin-gonic/gin"
)

func ginShop(today *policy) http.Handler {
	gin.SetMode(gin.ReleaseMode)
	engine := gin.New()
	engine.Use(gin.Recovery())
	routes := engine.Group("/v1")
	if os.Getenv("OUTSIDE") == "orders" {
		// Before the middleware: it does not cover this one.
		routes.GET("/orders", gin.WrapF(orders))
	}
	if today != nil {
		middleware := cors.New(ginPolicy(*today))
		if onRoutes() {
			routes.Use(middleware)
		} else {
			engine.Use(middleware)
			routes = engine.Group("/v1")
		}
	}
	if os.Getenv("OUTSIDE") != "orders" {
		routes.GET("/orders", gin.WrapF(orders))
	}
	routes.PUT("/orders", gin.WrapF(orders))
	routes.GET("/session", gin.WrapF(session))
	routes.GET("/fail", func(*gin.Context) { panic("the database is gone") })
	return engine
}

func ginPolicy(today policy) cors.Config {
	config := cors.Config{
		AllowMethods:     []string{"GET", "POST", "PUT"},
		AllowHeaders:     today.headers,
		AllowCredentials: today.credentials,
	}
	if len(today.methods) > 0 {
		config.AllowMethods = today.methods
	}
	if today.origin == "*" {
		config.AllowAllOrigins = true
	} else {
		config.AllowOrigins = []string{today.origin}
	}
	return config
}
